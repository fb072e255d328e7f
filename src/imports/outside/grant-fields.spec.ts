import { jsonPath, nameOfTitle, titleOfName } from './grant-fields';

describe('the titles of the 360Giving Data Standard', () => {
  it.each([
    ['Identifier', 'id'],
    ['Title', 'title'],
    ['Description', 'description'],
    ['Currency', 'currency'],
    ['Amount Applied For', 'amountAppliedFor'],
    ['Amount Awarded', 'amountAwarded'],
    ['Amount Disbursed', 'amountDisbursed'],
    ['Award Date', 'awardDate'],
    ['URL', 'url'],
    ['Planned Dates:Start Date', 'plannedDates/0/startDate'],
    ['Planned Dates:End Date', 'plannedDates/0/endDate'],
    ['Planned Dates:Duration (months)', 'plannedDates/0/duration'],
    ['Actual Dates:Start Date', 'actualDates/0/startDate'],
    ['Actual Dates:End Date', 'actualDates/0/endDate'],
    ['Actual Dates:Duration (months)', 'actualDates/0/duration'],
    ['Actual Dates:Description', 'actualDates/0/description'],
    ['Recipient Ind:Identifier', 'recipientIndividual/id'],
    ['Recipient Ind:Name', 'recipientIndividual/name'],
    ['To Individuals Details:Primary Grant Reason', 'toIndividualsDetails/primaryGrantReason'],
    ['To Individuals Details:Secondary Grant Reason', 'toIndividualsDetails/secondaryGrantReason'],
    ['To Individuals Details:Grant Purpose', 'toIndividualsDetails/grantPurpose'],
    ['Recipient Org:Identifier', 'recipientOrganization/0/id'],
    ['Recipient Org:Name', 'recipientOrganization/0/name'],
    ['Recipient Org:Charity Number', 'recipientOrganization/0/charityNumber'],
    ['Recipient Org:Company Number', 'recipientOrganization/0/companyNumber'],
    ['Recipient Org:Street Address', 'recipientOrganization/0/streetAddress'],
    ['Recipient Org:City', 'recipientOrganization/0/addressLocality'],
    ['Recipient Org:County', 'recipientOrganization/0/addressRegion'],
    ['Recipient Org:Country', 'recipientOrganization/0/addressCountry'],
    ['Recipient Org:Postal Code', 'recipientOrganization/0/postalCode'],
    ['Recipient Org:Description', 'recipientOrganization/0/description'],
    ['Recipient Org:Web Address', 'recipientOrganization/0/url'],
    ['Recipient Org:Location:0:Geographic Code', 'recipientOrganization/0/location/0/geoCode'],
    ['Recipient Org:Location:Name', 'recipientOrganization/0/location/0/name'],
    ['Beneficiary Location:Name', 'beneficiaryLocation/0/name'],
    ['Beneficiary Location:1:Name', 'beneficiaryLocation/1/name'],
    ['Beneficiary Location:Country Code', 'beneficiaryLocation/0/countryCode'],
    ['Beneficiary Location:Latitude', 'beneficiaryLocation/0/latitude'],
    ['Beneficiary Location:Longitude', 'beneficiaryLocation/0/longitude'],
    ['Beneficiary Location:Geographic Code', 'beneficiaryLocation/0/geoCode'],
    ['Beneficiary Location:Geographic Code Type', 'beneficiaryLocation/0/geoCodeType'],
    ['Funding Org:Identifier', 'fundingOrganization/0/id'],
    ['Funding Org:Name', 'fundingOrganization/0/name'],
    ['Funding Org:Department', 'fundingOrganization/0/department'],
    ['Grant Programme:Code', 'grantProgramme/0/code'],
    ['Grant Programme:Title', 'grantProgramme/0/title'],
    ['Grant Programme:URL', 'grantProgramme/0/url'],
    ['From An Open Call?', 'fromOpenCall'],
    ['Related Activity', 'relatedActivity'],
    ['Last Modified', 'dateModified'],
    ['Data Source', 'dataSource'],
    ['For Regrant Type', 'regrantType'],
    ['Location Scope', 'locationScope'],
    ['Classifications:Title', 'classifications/0/title'],
    ['Related Document:Web Address', 'relatedDocument/0/url'],
  ])('%s is %s, and goes back to its title', (title, name) => {
    expect(nameOfTitle(title)).toBe(name);
    expect(nameOfTitle(name)).toBe(name);
    expect(titleOfName(name)).toBe(title.replace(':0:', ':'));
  });

  it.each([
    ['in other letters', 'last modified', 'dateModified'],
    ['without its marks', 'From an open call', 'fromOpenCall'],
    ['with spaces at the colon', 'Recipient Org : Name', 'recipientOrganization/0/name'],
    ['as JSON names it', 'plannedDates/0/endDate', 'plannedDates/0/endDate'],
    ['with the number given', 'Funding Org:0:Name', 'fundingOrganization/0/name'],
  ])('are known %s', (_, title, name) => {
    expect(nameOfTitle(title)).toBe(name);
  });

  it.each(['Surname of applicant', 'School / Building', 'Recipient Org', 'Recipient Org:Shoe Size', 'id:id', ''])(
    'are nothing else: %s',
    (title) => {
      expect(nameOfTitle(title)).toBeNull();
    },
  );

  it('stand in JSON at a path', () => {
    expect(jsonPath('recipientOrganization/0/location/1/geoCode')).toBe('recipientOrganization[0].location[1].geoCode');
  });
});

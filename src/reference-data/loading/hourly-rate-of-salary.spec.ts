import { isRateOfSalary } from './hourly-rate-of-salary.js';

it.each([
  { annualSalary: '34544', hoursPerWeek: '36', hourlyRate: '18.40', is: true }, // 18.4024
  { annualSalary: '34544', hoursPerWeek: '36', hourlyRate: '18.41', is: false },
  { annualSalary: '34544', hoursPerWeek: '36', hourlyRate: '18.39', is: false },
  { annualSalary: '31000', hoursPerWeek: '37.5', hourlyRate: '15.85', is: true }, // 15.8538
  { annualSalary: '521.43', hoursPerWeek: '2', hourlyRate: '5.00', is: true }, // exactly 5
  { annualSalary: '521.95', hoursPerWeek: '2', hourlyRate: '5.00', is: true }, // 5.00499
  { annualSalary: '521.96', hoursPerWeek: '2', hourlyRate: '5.00', is: false }, // 5.00508
  { annualSalary: '26071.50', hoursPerWeek: '1', hourlyRate: '500.00', is: true },
  { annualSalary: '26071.76', hoursPerWeek: '1', hourlyRate: '500.00', is: true }, // 500.00499
])('£$annualSalary for $hoursPerWeek hours at £$hourlyRate an hour: $is', ({ is, ...published }) => {
  expect(isRateOfSalary(published)).toBe(is);
});

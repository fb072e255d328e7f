SELECT tracker.narrow('tracker.funding_line', 'requires_real_living_wage');
SELECT tracker.narrow('tracker.employer', 'living_wage_since, living_wage_until, living_wage_source');
DROP FUNCTION tracker.narrow(regclass, text);
DROP FUNCTION tracker.widen(regclass, text);
DROP FUNCTION tracker.reshape(regclass, text);
DROP FUNCTION tracker.show_known(regclass);

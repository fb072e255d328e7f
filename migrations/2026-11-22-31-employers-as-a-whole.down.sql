DROP FUNCTION known.longest_notice(date, uuid[]);
DROP FUNCTION tracker.longest_notice(date, uuid[]);
DROP FUNCTION tracker.find_longest_notice(date, uuid[]);
DROP INDEX tracker.contract_by_long_notice;
DROP FUNCTION supposed.people_going_unseen(date, date, integer, uuid[]);
DROP FUNCTION known.people_going_unseen(date, date, integer, uuid[]);
DROP FUNCTION tracker.people_going_unseen(date, date, integer, uuid[]);
DROP FUNCTION tracker.count_people_going_unseen(date, date, integer, uuid[]);

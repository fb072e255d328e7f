SELECT tracker.forget('practice_profile');
SELECT tracker.forget('practice');
DROP TABLE reference.partnership;
DROP TABLE reference.board;

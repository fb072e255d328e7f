SELECT tracker.forget('supervision_session');
SELECT tracker.forget('supervision_arrangement');
SELECT tracker.forget('placement');

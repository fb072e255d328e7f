SELECT tracker.forget('age_band');

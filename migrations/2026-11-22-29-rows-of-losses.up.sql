-- How many rows the planner takes these for. It cannot see that each post of the losses is one of the posts, and took ten
-- thousand joined to all posts for hundreds of thousands: room for these was made, and cleared, in each question anew, which at
-- 340 contracts cost the cliff a third of its time. Tables that turn out larger grow as they are filled.
ALTER FUNCTION tracker.cover_losses(date, date) ROWS 1000;
ALTER FUNCTION tracker.practices_left(date, date) ROWS 1000;

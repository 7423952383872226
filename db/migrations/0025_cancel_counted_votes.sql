-- A vote that is cancelled after it was counted loses its result; otherwise a result stays as it is.
DROP TRIGGER `votes_refuses_other_result`;--> statement-breakpoint
CREATE TRIGGER `votes_refuses_other_result` BEFORE UPDATE OF `counted_at`, `counted_head`, `cast_online`, `cast_on_paper`, `ballots_hash`, `ballots_published`, `result`, `result_hash`, `lot_secret` ON `votes`
WHEN OLD.`status` IN ('counted', 'final', 'cancelled') AND NOT (OLD.`status` = 'counted' AND NEW.`status` = 'cancelled')
BEGIN
  SELECT RAISE(ABORT, 'a result is not changed');
END;

CREATE TRIGGER `audit_log_refuses_update` BEFORE UPDATE ON `audit_log`
BEGIN
  SELECT RAISE(ABORT, 'audit_log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_refuses_delete` BEFORE DELETE ON `audit_log`
BEGIN
  SELECT RAISE(ABORT, 'audit_log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_refuses_gaps` BEFORE INSERT ON `audit_log`
WHEN NEW.`sequence` <> (SELECT COALESCE(MAX(`sequence`), 0) + 1 FROM `audit_log`)
BEGIN
  SELECT RAISE(ABORT, 'audit_log has no gaps');
END;
--> statement-breakpoint
CREATE TRIGGER `draws_result_is_final` BEFORE UPDATE ON `draws`
WHEN OLD.`completed_at` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a completed draw is final');
END;

DROP TRIGGER `moderation_decisions_refuses_update`;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_update` BEFORE UPDATE OF `id`, `case_id`, `measure`, `rule_id`, `language`, `days`, `participant_id`, `decided_by`, `decided_at` ON `moderation_decisions`
BEGIN
  SELECT RAISE(ABORT, 'a decision is final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_code` BEFORE UPDATE OF `appeal_code_hash` ON `moderation_decisions`
WHEN OLD.`appeal_code_hash` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the code of a decision stays');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_words` BEFORE UPDATE OF `facts`, `reason` ON `moderation_decisions`
WHEN NOT (NEW.`facts` = '…' AND NEW.`reason` = '…' AND EXISTS (SELECT 1 FROM `participants` WHERE `id` = OLD.`participant_id` AND `erased_at` IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'a decision is final, unless its words are erased with its author');
END;
--> statement-breakpoint
DROP TRIGGER `moderation_appeals_refuses_update`;
--> statement-breakpoint
CREATE TRIGGER `moderation_appeals_refuses_update` BEFORE UPDATE OF `decision_id`, `language`, `at`, `result`, `decided_by`, `decided_at` ON `moderation_appeals`
WHEN OLD.`decided_at` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a decided appeal is final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_appeals_refuses_words` BEFORE UPDATE OF `reason` ON `moderation_appeals`
WHEN OLD.`decided_at` IS NOT NULL AND NOT (NEW.`reason` = '…' AND EXISTS (SELECT 1 FROM `moderation_decisions` JOIN `participants` ON `participants`.`id` = `moderation_decisions`.`participant_id` WHERE `moderation_decisions`.`id` = OLD.`decision_id` AND `erased_at` IS NOT NULL))
BEGIN
  SELECT RAISE(ABORT, 'a decided appeal is final, unless its words are erased with its author');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_appeals_refuses_decided` BEFORE INSERT ON `moderation_appeals`
WHEN NEW.`decided_by` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'an appeal is decided after it was made');
END;

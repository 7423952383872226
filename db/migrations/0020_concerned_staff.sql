ALTER TABLE `moderation_cases` ADD `about_account` text;
--> statement-breakpoint
CREATE TRIGGER `moderation_rule_sets_refuses_delete` BEFORE DELETE ON `moderation_rule_sets`
WHEN OLD.`published_at` IS NOT NULL AND EXISTS (SELECT 1 FROM `processes` WHERE `id` = OLD.`process_id`)
BEGIN
  SELECT RAISE(ABORT, 'published rules are final');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_own_cause` BEFORE INSERT ON `moderation_decisions`
WHEN NEW.`decided_by` IN (
  SELECT `about_account` FROM `moderation_cases` WHERE `id` = NEW.`case_id`
  UNION SELECT `entered_by` FROM `proposal_versions` WHERE `proposal_id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'proposal')
  UNION SELECT `entered_by` FROM `contributions` WHERE `id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'contribution'))
BEGIN
  SELECT RAISE(ABORT, 'nobody decides in their own cause');
END;
--> statement-breakpoint
CREATE TRIGGER `moderation_decisions_refuses_own_second` BEFORE UPDATE OF `second_by` ON `moderation_decisions`
WHEN NEW.`second_by` IN (
  SELECT `about_account` FROM `moderation_cases` WHERE `id` = NEW.`case_id`
  UNION SELECT `entered_by` FROM `proposal_versions` WHERE `proposal_id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'proposal')
  UNION SELECT `entered_by` FROM `contributions` WHERE `id` IN (SELECT `text_id` FROM `moderation_cases` WHERE `id` = NEW.`case_id` AND `text_kind` = 'contribution'))
BEGIN
  SELECT RAISE(ABORT, 'nobody decides in their own cause');
END;

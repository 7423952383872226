DROP TRIGGER `minutes_revisions_refuses_update`;
--> statement-breakpoint
CREATE TRIGGER `minutes_revisions_refuses_update` BEFORE UPDATE ON `minutes_revisions`
WHEN NEW.`content` <> '{"erased":true}'
  OR NEW.`town_hall_id` <> OLD.`town_hall_id`
  OR NEW.`number` <> OLD.`number`
  OR NEW.`correction_note` <> OLD.`correction_note`
  OR NEW.`published_at` <> OLD.`published_at`
  OR NEW.`published_by` <> OLD.`published_by`
BEGIN
  SELECT RAISE(ABORT, 'published minutes are final');
END;

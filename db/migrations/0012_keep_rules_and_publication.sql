CREATE TRIGGER `town_hall_rule_texts_refuse_delete` BEFORE DELETE ON `town_hall_rule_texts`
WHEN OLD.`language` = 'de' AND (SELECT `published_at` FROM `town_halls` JOIN `town_hall_rules` ON `town_hall_rules`.`town_hall_id` = `town_halls`.`id` WHERE `town_hall_rules`.`id` = OLD.`rule_id`) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the rules of a published town hall are fixed');
END;
--> statement-breakpoint
CREATE TRIGGER `town_hall_rule_texts_refuse_insert` BEFORE INSERT ON `town_hall_rule_texts`
WHEN NEW.`language` = 'de' AND (SELECT `published_at` FROM `town_halls` JOIN `town_hall_rules` ON `town_hall_rules`.`town_hall_id` = `town_halls`.`id` WHERE `town_hall_rules`.`id` = NEW.`rule_id`) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'the rules of a published town hall are fixed');
END;
--> statement-breakpoint
CREATE TRIGGER `town_halls_stay_published` BEFORE UPDATE OF `published_at` ON `town_halls`
WHEN OLD.`published_at` IS NOT NULL AND NEW.`published_at` IS NOT OLD.`published_at`
BEGIN
  SELECT RAISE(ABORT, 'what was published stays published');
END;

CREATE TRIGGER `datasets_licence_on_insert` BEFORE INSERT ON `datasets`
WHEN trim(NEW.`licence`) = ''
BEGIN
  SELECT RAISE(ABORT, 'a dataset has a licence');
END;
--> statement-breakpoint
CREATE TRIGGER `datasets_licence_on_update` BEFORE UPDATE OF `licence` ON `datasets`
WHEN trim(NEW.`licence`) = ''
BEGIN
  SELECT RAISE(ABORT, 'a dataset has a licence');
END;
--> statement-breakpoint
CREATE TRIGGER `dataset_additions_licence` BEFORE INSERT ON `dataset_additions`
WHEN trim(NEW.`licence`) = ''
BEGIN
  SELECT RAISE(ABORT, 'an addition has a licence');
END;
--> statement-breakpoint
CREATE TRIGGER `dataset_additions_refuse_update` BEFORE UPDATE ON `dataset_additions`
BEGIN
  SELECT RAISE(ABORT, 'dataset_additions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `dataset_additions_refuse_delete` BEFORE DELETE ON `dataset_additions`
BEGIN
  SELECT RAISE(ABORT, 'dataset_additions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `dataset_additions_refuse_replace` BEFORE INSERT ON `dataset_additions`
WHEN EXISTS (SELECT 1 FROM `dataset_additions` WHERE `id` = NEW.`id`)
BEGIN
  SELECT RAISE(ABORT, 'dataset_additions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `corrections_refuse_replace` BEFORE INSERT ON `corrections`
WHEN EXISTS (SELECT 1 FROM `corrections` WHERE `id` = NEW.`id`)
BEGIN
  SELECT RAISE(ABORT, 'corrections is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `corrections_name_what_stands` BEFORE INSERT ON `corrections`
WHEN NOT EXISTS (
  SELECT 1 FROM `observations`
  WHERE `id` = NEW.`observation_id`
    AND `dataset_id` = NEW.`dataset_id`
    AND `value` IS NEW.`value_before`
    AND `sign` IS NEW.`sign_before`
    AND `qualified` IS NEW.`qualified_before`
)
BEGIN
  SELECT RAISE(ABORT, 'a correction says what the figure said before');
END;
--> statement-breakpoint
CREATE TRIGGER `datasets_refuse_delete_published` BEFORE DELETE ON `datasets`
WHEN OLD.`published_at` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'what was published stays published');
END;
--> statement-breakpoint
CREATE TRIGGER `datasets_refuse_replace_published` BEFORE INSERT ON `datasets`
WHEN EXISTS (SELECT 1 FROM `datasets` WHERE `id` = NEW.`id` AND `published_at` IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'what was published stays published');
END;
--> statement-breakpoint
CREATE TRIGGER `datasets_keep_published_unit` BEFORE UPDATE OF `unit` ON `datasets`
WHEN OLD.`published_at` IS NOT NULL AND NEW.`unit` <> OLD.`unit`
BEGIN
  SELECT RAISE(ABORT, 'the unit of published figures stays');
END;
--> statement-breakpoint
CREATE TRIGGER `observations_change_by_correction` BEFORE UPDATE OF `value`, `sign`, `qualified` ON `observations`
WHEN (SELECT `published_at` FROM `datasets` WHERE `id` = OLD.`dataset_id`) IS NOT NULL
  AND (NEW.`value` IS NOT OLD.`value` OR NEW.`sign` IS NOT OLD.`sign` OR NEW.`qualified` IS NOT OLD.`qualified`)
  AND NOT EXISTS (
    SELECT 1 FROM `corrections`
    WHERE rowid = (SELECT max(rowid) FROM `corrections` WHERE `observation_id` = OLD.`id`)
      AND `value_before` IS OLD.`value`
      AND `sign_before` IS OLD.`sign`
      AND `qualified_before` IS OLD.`qualified`
      AND `value_after` IS NEW.`value`
      AND `sign_after` IS NEW.`sign`
      AND `qualified_after` IS NEW.`qualified`
  )
BEGIN
  SELECT RAISE(ABORT, 'a published figure changes by a correction only');
END;
--> statement-breakpoint
CREATE TRIGGER `observations_keep_what_they_are_about` BEFORE UPDATE OF `id`, `dataset_id`, `place`, `groups`, `time`, `addition_id` ON `observations`
WHEN EXISTS (
    SELECT 1 FROM `datasets`
    WHERE `id` IN (OLD.`dataset_id`, NEW.`dataset_id`) AND `published_at` IS NOT NULL
  )
  AND (
    NEW.`id` <> OLD.`id` OR NEW.`dataset_id` <> OLD.`dataset_id` OR NEW.`place` <> OLD.`place`
    OR NEW.`groups` <> OLD.`groups` OR NEW.`time` <> OLD.`time` OR NEW.`addition_id` IS NOT OLD.`addition_id`
  )
BEGIN
  SELECT RAISE(ABORT, 'a published figure stays where it is');
END;
--> statement-breakpoint
CREATE TRIGGER `observations_refuse_delete_published` BEFORE DELETE ON `observations`
WHEN (SELECT `published_at` FROM `datasets` WHERE `id` = OLD.`dataset_id`) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a published figure is not deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `observations_refuse_replace_published` BEFORE INSERT ON `observations`
WHEN EXISTS (
  SELECT 1 FROM `observations` JOIN `datasets` ON `datasets`.`id` = `observations`.`dataset_id`
  WHERE `observations`.`id` = NEW.`id` AND `datasets`.`published_at` IS NOT NULL
)
BEGIN
  SELECT RAISE(ABORT, 'a published figure is not replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `observations_come_with_an_addition` BEFORE INSERT ON `observations`
WHEN (SELECT `published_at` FROM `datasets` WHERE `id` = NEW.`dataset_id`) IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM `dataset_additions`
    WHERE `id` = NEW.`addition_id` AND `dataset_id` = NEW.`dataset_id`
  )
BEGIN
  SELECT RAISE(ABORT, 'figures come to a published dataset with an addition that names their source');
END;

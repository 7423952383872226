CREATE TRIGGER `corrections_refuses_update` BEFORE UPDATE ON `corrections`
BEGIN
  SELECT RAISE(ABORT, 'corrections is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `corrections_refuses_delete` BEFORE DELETE ON `corrections`
BEGIN
  SELECT RAISE(ABORT, 'corrections is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `datasets_stay_published` BEFORE UPDATE OF `published_at` ON `datasets`
WHEN OLD.`published_at` IS NOT NULL AND NEW.`published_at` IS NOT OLD.`published_at`
BEGIN
  SELECT RAISE(ABORT, 'what was published stays published');
END;

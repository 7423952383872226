CREATE TABLE `announced_files` (
	`sha256` text PRIMARY KEY NOT NULL,
	`content` blob,
	`withdrawn_at` integer,
	`reason` text,
	CONSTRAINT "announced_files_withdrawn" CHECK(("announced_files"."content" is null) = ("announced_files"."withdrawn_at" is not null) and ("announced_files"."content" is null) = ("announced_files"."reason" is not null)),
	CONSTRAINT "announced_files_reason" CHECK("announced_files"."reason" in ('personal_data', 'copyright', 'legal_order'))
);
--> statement-breakpoint
CREATE TRIGGER `announced_files_refuse_delete` BEFORE DELETE ON `announced_files`
BEGIN
  SELECT RAISE(ABORT, 'what was announced is withdrawn, not deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `announced_files_refuse_update` BEFORE UPDATE ON `announced_files`
WHEN OLD.`content` IS NULL OR NEW.`content` IS NOT NULL OR NEW.`sha256` <> OLD.`sha256`
BEGIN
  SELECT RAISE(ABORT, 'an announced file is final');
END;

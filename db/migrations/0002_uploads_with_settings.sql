ALTER TABLE `uploads` ADD `settings_envelope` blob;
--> statement-breakpoint
ALTER TABLE `pool_imports` ADD `upload_id` text REFERENCES `uploads`(`id`) ON DELETE set null;
--> statement-breakpoint
ALTER TABLE `pool_imports` ADD `mode` text DEFAULT 'add' NOT NULL CONSTRAINT "pool_imports_mode" CHECK(`mode` in ('add', 'replace'));

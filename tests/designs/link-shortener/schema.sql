CREATE TABLE "domains" (
  "id" TEXT NOT NULL,
  "host" TEXT NOT NULL CHECK (length("host") BETWEEN 4 AND 253),
  "created_at" TEXT NOT NULL,
  "_version" INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "domains_host_unique" ON "domains" ("host");

CREATE TABLE "links" (
  "id" TEXT NOT NULL,
  "domain_id" TEXT REFERENCES "domains" ("id") ON DELETE RESTRICT,
  "code" TEXT NOT NULL CHECK (length("code") BETWEEN 4 AND 32),
  "target_url" TEXT NOT NULL CHECK (length("target_url") BETWEEN 10 AND 2000),
  "title" TEXT CHECK (length("title") <= 120),
  "status" TEXT NOT NULL DEFAULT 'active' CHECK ("status" IN ('active', 'paused', 'archived')),
  "campaign" TEXT CHECK (length("campaign") BETWEEN 1 AND 60),
  "tags" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("tags")),
  "expires_at" TEXT,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  "_version" INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "links_code_unique" ON "links" ("code");
CREATE INDEX "links_domain_id_index" ON "links" ("domain_id");
CREATE INDEX "links_status_index" ON "links" ("status");
CREATE INDEX "links_campaign_index" ON "links" ("campaign");

CREATE TABLE "visits" (
  "id" TEXT NOT NULL,
  "link_id" TEXT NOT NULL REFERENCES "links" ("id") ON DELETE CASCADE,
  "at" TEXT NOT NULL,
  "country" TEXT CHECK (length("country") BETWEEN 2 AND 2),
  "device" TEXT NOT NULL DEFAULT 'other' CHECK ("device" IN ('phone', 'tablet', 'desktop', 'other')),
  "referrer" TEXT,
  "_version" INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE INDEX "visits_link_id_index" ON "visits" ("link_id");
CREATE INDEX "visits_at_index" ON "visits" ("at");
CREATE INDEX "visits_country_index" ON "visits" ("country");
CREATE INDEX "visits_device_index" ON "visits" ("device");

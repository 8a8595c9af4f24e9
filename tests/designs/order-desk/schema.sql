CREATE TABLE "customers" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL CHECK (length("name") <= 200),
  "email" TEXT NOT NULL CHECK (length("email") <= 254),
  "phone" TEXT CHECK (length("phone") <= 40),
  "city" TEXT CHECK (length("city") <= 100),
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  "_version" INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "customers_email_unique" ON "customers" ("email");
CREATE INDEX "customers_city_index" ON "customers" ("city");

CREATE TABLE "products" (
  "id" TEXT NOT NULL,
  "sku" TEXT NOT NULL CHECK (length("sku") <= 40),
  "name" TEXT NOT NULL CHECK (length("name") <= 200),
  "description" TEXT,
  "price" INTEGER NOT NULL CHECK ("price" BETWEEN -999999999999 AND 999999999999),
  "in_stock" INTEGER NOT NULL DEFAULT 0,
  "tags" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("tags")),
  "active" INTEGER NOT NULL DEFAULT 1 CHECK ("active" IN (0, 1)),
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  "_version" INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY ("id"),
  CHECK (("price" >= 0)),
  CHECK (("in_stock" >= 0))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "products_sku_unique" ON "products" ("sku");
CREATE INDEX "products_active_index" ON "products" ("active");
CREATE INDEX "products_price_index" ON "products" ("price");

CREATE TABLE "orders" (
  "id" TEXT NOT NULL,
  "customer_id" TEXT NOT NULL REFERENCES "customers" ("id") ON DELETE RESTRICT,
  "status" TEXT NOT NULL DEFAULT 'draft' CHECK ("status" IN ('draft', 'paid', 'shipped', 'cancelled')),
  "total" INTEGER NOT NULL DEFAULT 0 CHECK ("total" BETWEEN -999999999999 AND 999999999999),
  "note" TEXT CHECK (length("note") <= 2000),
  "required_on" TEXT,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  "_version" INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY ("id"),
  CHECK (("total" >= 0))
) STRICT, WITHOUT ROWID;
CREATE INDEX "orders_status_created_at_index" ON "orders" ("status", "created_at");
CREATE INDEX "orders_customer_id_index" ON "orders" ("customer_id");
CREATE INDEX "orders_required_on_index" ON "orders" ("required_on");
CREATE INDEX "orders_created_at_index" ON "orders" ("created_at");

CREATE TABLE "order_items" (
  "id" TEXT NOT NULL,
  "order_id" TEXT NOT NULL REFERENCES "orders" ("id") ON DELETE CASCADE,
  "product_id" TEXT NOT NULL REFERENCES "products" ("id") ON DELETE RESTRICT,
  "quantity" INTEGER NOT NULL,
  "unit_price" INTEGER NOT NULL CHECK ("unit_price" BETWEEN -999999999999 AND 999999999999),
  "_version" INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY ("id"),
  CHECK ((("quantity" >= 1) AND ("quantity" <= 999))),
  CHECK (("unit_price" >= 0))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "order_items_order_id_product_id_unique" ON "order_items" ("order_id", "product_id");
CREATE INDEX "order_items_product_id_index" ON "order_items" ("product_id");

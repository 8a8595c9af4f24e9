CREATE TABLE "users" (
  "id" TEXT NOT NULL,
  "fullName" TEXT NOT NULL CHECK (length("fullName") <= 120),
  "email" TEXT NOT NULL,
  "subject" TEXT,
  "_version" INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "users_email_unique" ON "users" ("email");
CREATE UNIQUE INDEX "users_subject_unique" ON "users" ("subject");

CREATE TABLE "doctors" (
  "id" TEXT NOT NULL,
  "fullName" TEXT NOT NULL CHECK (length("fullName") <= 120),
  "specialty" TEXT NOT NULL CHECK ("specialty" IN ('general', 'paediatrics', 'dermatology')),
  "room" TEXT CHECK (length("room") <= 20),
  "email" TEXT NOT NULL,
  "acceptsNew" INTEGER DEFAULT 1 CHECK ("acceptsNew" IN (0, 1)),
  "userId" TEXT REFERENCES "users" ("id") ON DELETE RESTRICT,
  "createdAt" TEXT NOT NULL,
  "_version" INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "doctors_email_unique" ON "doctors" ("email");
CREATE UNIQUE INDEX "doctors_userId_unique" ON "doctors" ("userId");

CREATE TABLE "patients" (
  "id" TEXT NOT NULL,
  "fullName" TEXT NOT NULL CHECK (length("fullName") BETWEEN 2 AND 120),
  "birthDate" TEXT NOT NULL,
  "phone" TEXT NOT NULL CHECK (length("phone") <= 30),
  "email" TEXT,
  "insuranceNumber" TEXT CHECK (length("insuranceNumber") <= 20),
  "doctorId" TEXT REFERENCES "doctors" ("id") ON DELETE RESTRICT,
  "notes" TEXT,
  "createdAt" TEXT NOT NULL,
  "updatedAt" TEXT NOT NULL,
  "_version" INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "patients_email_unique" ON "patients" ("email");
CREATE UNIQUE INDEX "patients_insuranceNumber_unique" ON "patients" ("insuranceNumber");
CREATE INDEX "patients_doctorId_index" ON "patients" ("doctorId");

CREATE TABLE "appointments" (
  "id" TEXT NOT NULL,
  "patientId" TEXT NOT NULL REFERENCES "patients" ("id") ON DELETE RESTRICT,
  "doctorId" TEXT NOT NULL REFERENCES "doctors" ("id") ON DELETE RESTRICT,
  "startsAt" TEXT NOT NULL,
  "minutes" INTEGER NOT NULL DEFAULT 20,
  "reason" TEXT CHECK (length("reason") <= 300),
  "status" TEXT DEFAULT 'requested' CHECK ("status" IN ('requested', 'confirmed', 'completed', 'cancelled', 'missed')),
  "fee" INTEGER CHECK ("fee" BETWEEN -99999999 AND 99999999),
  "createdAt" TEXT NOT NULL,
  "updatedAt" TEXT NOT NULL,
  "_version" INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY ("id"),
  CHECK (("minutes" >= 5)),
  CHECK (("minutes" <= 180)),
  CHECK (("fee" >= 0))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "appointments_doctorId_startsAt_unique" ON "appointments" ("doctorId", "startsAt");
CREATE INDEX "appointments_patientId_index" ON "appointments" ("patientId");
CREATE INDEX "appointments_status_index" ON "appointments" ("status");
CREATE INDEX "appointments_startsAt_index" ON "appointments" ("startsAt");

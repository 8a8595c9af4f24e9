using Xunit;

namespace Setout.Tests.DataModels;

public sealed class FieldTableTests
{
    [Fact]
    public void ATableWithConstraintsIsRead() => Models.AreRead(
        """
        ### Entity: Appointment

        | Field | Type | Constraints | Description |
        |-------|------|-------------|-------------|
        | id | UUID | PK | |
        | patientId | UUID | FK → Patient, required, on delete restrict | |
        | minutes | integer | required, 5-180, default 20 | how long |
        | reason | string | optional, max 300 | In the patient's words |
        | status | enum | `requested` / `in progress` / `done`, default `requested` | |
        | fee | decimal(8,2) | optional, >= 0 | For visits that no insurance pays |
        | email | email | Required, Unique, Lowercase | |
        | createdAt | datetime | read-only | |

        **Relationships:**
        - An appointment belongs to one patient and to one doctor
        - Unique: patientId, reason

        ### Entity: Patient

        ### Entity: Doctor
        """,
        """
        Appointment
          id: uuid pk
          patientId: uuid! -> Patient Restrict
          minutes: int! [minutes >= 5] [minutes <= 180] = 20 -- how long
          reason: string(300)? -- In the patient's words
          status: enum(requested, in progress, done) = 'requested'
          fee: decimal(8,2)? [fee >= 0] -- For visits that no insurance pays
          email: string email! unique -- Lowercase
          createdAt: datetime readonly
          unique(patientId, reason)
          BelongsTo patient
          BelongsTo doctor
        Patient
        Doctor
        """);

    [Fact]
    public void ColumnsInOtherOrdersAndLanguagesAreRead() => Models.AreRead(
        """
        ### 2.1 用户表（users）

        | 说明 | 类型 | 字段 | 必填 | 默认值 |
        |---|---|---|---|---|
        | 主键 | bigint | id | 是 | |
        | 邮箱 | varchar(255) | email | 是 | - |
        | `active` / `locked` | varchar(20) | status | 否 | active |

        ### Bookings

        | Column | Type | Nullable | Default | References |
        |---|---|---|---|---|
        | `id` (PK) | uuid | no | gen_random_uuid() | |
        | user_id | bigint | no | | users.id |
        | created_at, updated_at | timestamptz | no | now() | |
        """,
        """
        用户 [users]
          id: int! pk -- 主键
          email: string(255)! -- 邮箱
          status: enum(active, locked)? = 'active' -- active / locked
        Bookings
          id: uuid pk = new id
          user_id: int! -> users.id
          created_at: datetime! = now
          updated_at: datetime! = now
        """);

    [Fact]
    public void ABrokenTableSaysWhere() => Models.AreRead(
        """
        ### Entity: Order

        | Field | Type | Constraints | Default |
        |---|---|---|---|
        | id | uid | PK | |
        | email | string | uniqe | |
        | total | decimal(8,2) | check (total > net) | |
        | ends | datetime | | in 7 days |
        """,
        """
        Order
          id: uid pk
          email: string -- uniqe
          total: decimal(8,2)
          ends: datetime = unknown(in 7 days)
        """,
        """
        5:8 SET2001 `uid` is no known type of `id`: did you mean `uuid`?
        6:20 SET2003 `uniqe` at `email` is not understood: did you mean `unique`?
        7:41 SET2004 the condition on `total` is not understood: there is no field `net`
        8:23 SET2007 the default `in 7 days` of `ends` is not understood: only constants, now() and new ids are
        """);
}

namespace Setout.AspNetCore.DataModels.Sqlite.Native;

/// <summary>Result codes (sqlite.org/rescode.html): the low byte is the kind, the rest says more.</summary>
internal static class Code
{
    public const int Ok = 0;
    public const int Busy = 5;
    public const int Locked = 6;
    public const int NoMemory = 7;
    public const int ReadOnly = 8;
    public const int Interrupt = 9;
    public const int IoError = 10;
    public const int Corrupt = 11;
    public const int Full = 13;
    public const int CannotOpen = 14;
    public const int TooBig = 18;
    public const int Constraint = 19;
    public const int NotADatabase = 26;
    public const int Row = 100;
    public const int Done = 101;

    public const int ConstraintCheck = Constraint | (1 << 8);
    public const int ConstraintForeignKey = Constraint | (3 << 8);
    public const int ConstraintNotNull = Constraint | (5 << 8);
    public const int ConstraintPrimaryKey = Constraint | (6 << 8);
    public const int ConstraintTrigger = Constraint | (7 << 8);
    public const int ConstraintUnique = Constraint | (8 << 8);
    public const int ConstraintRowId = Constraint | (10 << 8);

    /// <summary>The kind of an extended code.</summary>
    public static int Kind(int code) => code & 0xFF;

    /// <summary>Whether what was written breaks a constraint: the statement alone has failed, the transaction goes on.</summary>
    public static bool IsConstraint(int code) => Kind(code) == Constraint;
}

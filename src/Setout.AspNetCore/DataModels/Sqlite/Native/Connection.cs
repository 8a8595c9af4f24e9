using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Setout.AspNetCore.Security.DataProtection;

namespace Setout.AspNetCore.DataModels.Sqlite.Native;

/// <summary>A connection and the statements it has prepared. Used by one thread at a time: it has no mutex.</summary>
internal sealed unsafe class Connection : IDisposable
{
    /// <summary>3.7.0 to 3.51.2 can corrupt a database when the write-ahead log is reset (sqlite.org/wal.html).</summary>
    public const int LeastVersion = 3_051_003;

    private const int ReadOnly = 0x1;
    private const int ReadWriteCreate = 0x2 | 0x4;
    private const int NoMutex = 0x8000;
    private const int PersistentStatement = 0x1;
    private const int KeptStatements = 512;
    private const int InstructionsBetweenLooks = 20_000;

    private readonly nint handle;
    private readonly Dictionary<SqlText, Statement> statements = [];
    private readonly int* framesInLog = (int*)NativeMemory.AllocZeroed(sizeof(int));
    private readonly CallerFunction caller = new();
    private SealFunctions protection = new(null);
    private long* deadline;

    private Connection(nint handle) => this.handle = handle;

    public Arena Arena { get; } = new();

    /// <summary>The rows that answers have shown of entities whose reads are recorded; null where none are.</summary>
    public List<Auditing.SeenRow>? Seen { get; set; }

    /// <summary>How many statements ran, for tests that count them.</summary>
    public long Executed { get; private set; }

    public long LastRowId => Sqlite3.LastInsertRowId(handle);

    /// <summary>Whether a transaction is open. A full disk or a time limit may have rolled it back.</summary>
    public bool IsInTransaction => Sqlite3.IsAutocommit(handle) == 0;

    /// <exception cref="SqliteFailure">The file cannot be opened, or the library is one that loses data.</exception>
    public static Connection Open(string file, int busyTimeout) => Open(file, busyTimeout, ReadWriteCreate);

    /// <summary>Of a file that is not ours to change.</summary>
    /// <inheritdoc cref="Open(string, int)"/>
    public static Connection OpenToRead(string file, int busyTimeout) => Open(file, busyTimeout, ReadOnly);

    private static Connection Open(string file, int busyTimeout, int access)
    {
        if (Sqlite3.LibraryVersion() < LeastVersion)
            throw new SqliteFailure(Code.CannotOpen, "the SQLite library is older than 3.51.3 and can corrupt a database");
        var code = Sqlite3.Open(file, out var handle, access | NoMutex, 0);
        var connection = new Connection(handle);
        if (code != Code.Ok)
        {
            var failure = connection.Failure(code);
            connection.Dispose();
            throw failure;
        }
        _ = Sqlite3.ExtendedResultCodes(handle, 1);
        _ = Sqlite3.BusyTimeout(handle, busyTimeout);
        connection.caller.Set(default);
        connection.Check(connection.caller.Register(handle));
        connection.Check(connection.protection.Register(handle));
        return connection;
    }

    /// <summary>Encrypts and opens what is stored from now on. Before the first statement that does.</summary>
    public void Protect(DataKeys keys)
    {
        var former = protection;
        protection = new SealFunctions(keys.Sealer());
        Check(protection.Register(handle));
        former.Dispose();
    }

    /// <summary>What encrypts; null where nothing is encrypted.</summary>
    public Sealer? Sealer => protection.Sealer;

    /// <summary>Ends each statement that runs longer, with <see cref="Code.Interrupt"/>. To be called once.</summary>
    public void LimitTime()
    {
        deadline = (long*)NativeMemory.Alloc(sizeof(long));
        *deadline = long.MaxValue;
        Sqlite3.ProgressHandler(handle, InstructionsBetweenLooks, &IsLate, deadline);
    }

    /// <summary>From now on statements may run for this long in all.</summary>
    public void StartTime(int milliseconds)
    {
        if (deadline != null)
            *deadline = Environment.TickCount64 + milliseconds;
    }

    /// <summary>From now on statements may run for as long as they take.</summary>
    public void StopTime()
    {
        if (deadline != null)
            *deadline = long.MaxValue;
    }

    /// <summary>The statement, prepared at its first use and kept.</summary>
    public Statement Prepare(SqlText sql)
    {
        if (statements.TryGetValue(sql, out var kept))
            return kept;
        if (statements.Count >= KeptStatements)
            ForgetStatements();
        var statement = Compile(sql, PersistentStatement);
        statements.Add(sql, statement);
        return statement;
    }

    /// <summary>Runs statements that give no rows; those of a schema or a setting.</summary>
    public void Execute(string sql)
    {
        var utf8 = Encoding.UTF8.GetBytes(sql + '\0');
        fixed (byte* start = utf8)
        {
            var rest = start;
            while (*rest != 0)
            {
                Check(Sqlite3.Prepare(handle, rest, -1, 0, out var prepared, out rest));
                if (prepared != 0)
                    RunOnce(prepared);
            }
        }
    }

    /// <summary>The first column of the first row as text; empty where there is none.</summary>
    public string Ask(string sql)
    {
        var answer = "";
        Each(sql, row => answer = answer.Length > 0 ? answer : Encoding.UTF8.GetString(row.Text(0)));
        return answer;
    }

    /// <summary>Runs a statement that is not kept, and visits its rows.</summary>
    public void Each(string sql, Action<Statement> visit) => Each(sql, static _ => { }, visit);

    /// <inheritdoc cref="Each(string, Action{Statement})"/>
    public void Each(string sql, Action<Statement> bind, Action<Statement> visit)
    {
        Count();
        var statement = Compile(new SqlText(sql), 0);
        try
        {
            bind(statement);
            while (statement.Step())
                visit(statement);
        }
        finally
        {
            statement.Finish();
        }
    }

    /// <summary>Runs a statement whose parameters, if any, are text, and whose rows do not matter.</summary>
    public void Run(SqlText sql, params ReadOnlySpan<string> values)
    {
        var statement = Prepare(sql);
        try
        {
            for (var i = 0; i < values.Length; i++)
                statement.BindText(i + 1, values[i]);
            _ = statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>On whose behalf it works from now on.</summary>
    /// <param name="path">The values of a path, among them the caller's key.</param>
    /// <param name="at">Where that is; -1 where nothing asks for it.</param>
    public void WorkFor(DataValue[] path, int at)
    {
        if (at >= 0)
            caller.Set(path[at]);
    }

    /// <inheritdoc cref="WorkFor(DataValue[], int)"/>
    public void WorkFor(in DataValue key) => caller.Set(key);

    public void Count() => Executed++;

    /// <summary>Pages in the log after the last commit.</summary>
    public int FramesInLog => *framesInLog;

    /// <summary>Counts the log's pages instead of moving them within the commit that makes them too many.</summary>
    public void WatchLog() => Sqlite3.OnCommit(handle, &NoteLog, framesInLog);

    /// <summary>Moves the log into the database; with <paramref name="truncate"/> waits for readers and empties the log file.</summary>
    public int Checkpoint(bool truncate) => Sqlite3.Checkpoint(handle, 0, truncate ? 3 : 0, out _, out _);

    public SqliteFailure Failure(int code) => new(code, Message());

    /// <summary>SQLite's words for the last failure: to be parsed or logged, never to be shown.</summary>
    public string Message() => Marshal.PtrToStringUTF8((nint)Sqlite3.ErrorMessage(handle)) ?? "";

    public void Dispose()
    {
        ForgetStatements();
        _ = Sqlite3.Close(handle);
        Arena.Dispose();
        caller.Dispose();
        protection.Dispose();
        NativeMemory.Free(framesInLog);
        NativeMemory.Free(deadline);
        deadline = null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int IsLate(void* deadline) => Environment.TickCount64 > *(long*)deadline ? 1 : 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int NoteLog(void* frames, nint connection, byte* schema, int count)
    {
        *(int*)frames = count;
        return Code.Ok;
    }

    private Statement Compile(SqlText sql, uint flags)
    {
        fixed (byte* text = sql.Utf8)
        {
            Check(Sqlite3.Prepare(handle, text, sql.Utf8.Length, flags, out var prepared, out _));
            return new Statement(this, prepared);
        }
    }

    private void RunOnce(nint prepared)
    {
        Count();
        int code;
        while ((code = Sqlite3.Step(prepared)) == Code.Row)
        {
        }
        var failure = code == Code.Done ? null : Failure(code);
        _ = Sqlite3.Finalize(prepared);
        if (failure is not null)
            throw failure;
    }

    private void ForgetStatements()
    {
        foreach (var statement in statements.Values)
            statement.Finish();
        statements.Clear();
    }

    private void Check(int code)
    {
        if (code != Code.Ok)
            throw Failure(code);
    }
}

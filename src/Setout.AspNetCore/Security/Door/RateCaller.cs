using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Door;

/// <summary>Whom requests are counted for, by what the server itself knows: never by a header that a client chooses.</summary>
internal readonly record struct RateCaller(string Name, ulong Network)
{
    /// <summary>All that are too many to be told apart.</summary>
    public static RateCaller Others { get; } = new("", ulong.MaxValue);

    public static RateCaller Of(Exchange exchange, RateLimitKey by) => by switch
    {
        RateLimitKey.Everybody => new("", 0),
        RateLimitKey.Caller when exchange.Caller.IsSignedIn => new(exchange.Caller.Name, 0),
        _ => new("", NetworkOf(exchange.Http.Connection.RemoteIpAddress)),
    };

    /// <summary>An address of version 4; of version 6 the 64 bits of its network, since one customer has all addresses of it.</summary>
    private static ulong NetworkOf(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address is null)
            return 1;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        address.TryWriteBytes(bytes, out _);
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : 2UL << 32 | BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}

import Glibc

/// The unescaped UTF-8 bytes of a member's key, as handed out by `JSONReader.nextKey()`.
///
/// Compare it with string literals: `switch key { case "hash": … }` compares bytes and allocates
/// nothing. Bytes, not Swift strings, because Swift takes NFC and NFD spellings for equal.
/// The key is valid until its reader opens the next value or goes away.
public struct JSONKey {
  /// The unescaped bytes.
  public let bytes: UnsafeRawBufferPointer

  init(_ reference: KeyReference) {
    bytes = UnsafeRawBufferPointer(start: reference.start, count: reference.count)
  }

  /// The key as a string (this copies).
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Lets a literal be a `case` of a `switch` over keys; the length decides before any byte is read.
  @inlinable
  public static func ~= (pattern: StaticString, key: JSONKey) -> Bool {
    key.bytes.count == pattern.utf8CodeUnitCount && key.hasBytes(of: pattern)
  }

  @usableFromInline
  func hasBytes(of text: StaticString) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    return memcmp(start, text.utf8Start, bytes.count) == 0
  }
}

import Glibc

/// Values made from texts that come again, found by their bytes without building a `String`.
///
/// Each text has one place it can be in, and a newcomer takes it: the memory is bounded, and texts
/// crafted to collide make nothing worse than forgotten.
struct TextCache<Value>: ~Copyable {
  private struct Entry {
    let text: [UInt8]
    let value: Value
  }

  /// Longer texts hardly repeat, and would make the bound a large one.
  private static var longest: Int { 256 }
  private var entries: [Entry?]

  /// A cache of that many places, a power of two.
  init(places: Int) {
    entries = Array(repeating: nil, count: places)
  }

  /// The value kept for a text.
  func value(for text: UnsafeRawBufferPointer) -> Value? {
    guard let entry = entries[place(of: text)], entry.text.count == text.count,
      entry.text.withUnsafeBytes({ $0.isEqual(to: text) })
    else { return nil }
    return entry.value
  }

  /// Keeps a value for a text.
  mutating func keep(_ value: Value, for text: UnsafeRawBufferPointer) {
    guard text.count <= Self.longest else { return }
    entries[place(of: text)] = Entry(text: Array(text), value: value)
  }

  private func place(of text: UnsafeRawBufferPointer) -> Int {
    Int(truncatingIfNeeded: text.mixed) & (entries.count - 1)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether both hold the same bytes; the counts must be equal.
  func isEqual(to other: UnsafeRawBufferPointer) -> Bool {
    guard let first = baseAddress, let second = other.baseAddress else { return true }
    return memcmp(first, second, count) == 0
  }

  /// A number that depends on all bytes: a place in a cache, nothing that must resist an attacker.
  var mixed: UInt64 {
    guard let base = baseAddress else { return 0 }
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var sum = UInt64(truncatingIfNeeded: count) &* factor
    var place = 0
    while place + 8 <= count {
      sum = (sum ^ (base + place).loadUnaligned(as: UInt64.self)) &* factor
      sum ^= sum >> 32
      place += 8
    }
    var rest: UInt64 = 0
    while place < count {
      rest = rest << 8 | UInt64(self[place])
      place += 1
    }
    sum = (sum ^ rest) &* factor
    return sum ^ sum >> 29
  }
}

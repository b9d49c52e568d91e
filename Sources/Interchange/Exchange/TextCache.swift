import Glibc

/// Values made from texts that come again, found by their bytes without building a `String`.
///
/// Each text has one place it can be in, and a newcomer takes it: the memory is bounded, and texts
/// crafted to collide make nothing worse than forgotten.
struct TextCache<Value>: ~Copyable {
  /// A text and its value; the bytes live with the entry, so that comparing costs no retain.
  private struct Entry {
    let text: UnsafeRawBufferPointer
    let value: Value
  }

  /// Longer texts hardly repeat, and would make the bound a large one.
  private static var longest: Int { 256 }
  private let entries: UnsafeMutableBufferPointer<Entry?>

  /// A cache of that many places, a power of two.
  init(places: Int) {
    entries = .allocate(capacity: places)
    entries.initialize(repeating: nil)
  }

  deinit {
    for entry in entries { entry?.text.deallocate() }
    entries.deinitialize()
    entries.deallocate()
  }

  /// The value kept for a text.
  func value(for text: UnsafeRawBufferPointer) -> Value? {
    guard let entry = entries[place(of: text)], entry.text.count == text.count,
      entry.text.isEqual(to: text)
    else { return nil }
    return entry.value
  }

  /// Keeps a value for a text.
  mutating func keep(_ value: Value, for text: UnsafeRawBufferPointer) {
    guard text.count <= Self.longest else { return }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: text.count, alignment: 1)
    copy.copyMemory(from: text)
    let place = place(of: text)
    entries[place]?.text.deallocate()
    entries[place] = Entry(text: UnsafeRawBufferPointer(copy), value: value)
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
  /// (Sixteen bytes a multiplication, after Wang Yi's wyhash.)
  var mixed: UInt64 {
    guard let base = baseAddress else { return 0 }
    var sum = UInt64(truncatingIfNeeded: count) ^ 0x9E37_79B9_7F4A_7C15
    var place = 0
    while place + 16 <= count {
      sum = Self.fold(
        sum ^ (base + place).loadUnaligned(as: UInt64.self),
        (base + place + 8).loadUnaligned(as: UInt64.self))
      place += 16
    }
    var rest: UInt64 = 0
    if place + 8 <= count {
      rest = (base + place).loadUnaligned(as: UInt64.self)
      place += 8
    }
    while place < count {
      sum = sum << 8 ^ sum >> 56 ^ UInt64(self[place])
      place += 1
    }
    return Self.fold(sum, rest)
  }

  @inline(__always)
  private static func fold(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = (first ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
      by: second ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}

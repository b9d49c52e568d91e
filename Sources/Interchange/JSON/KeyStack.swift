import Glibc

/// One key of an object that is open (or was just closed).
struct KeyReference {
  let start: UnsafePointer<UInt8>
  let count: Int
  /// The first eight bytes as a big-endian number, so that one integer comparison decides the
  /// byte order of most pairs of keys.
  let prefix: UInt64

  /// `readable` ends the memory that may be loaded from: it decides between one load and a loop.
  @inline(__always)
  init(start: UnsafePointer<UInt8>, count: Int, readable: UnsafePointer<UInt8>) {
    self.start = start
    self.count = count
    if count == 0 {
      prefix = 0
    } else if readable - start >= 8 {
      let word = UInt64(
        bigEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
      prefix = count >= 8 ? word : word & (~0 << UInt64(64 - 8 * count))
    } else {
      var word: UInt64 = 0
      for index in 0..<min(count, 8) {
        word |= UInt64(start[index]) << UInt64(56 - 8 * index)
      }
      prefix = word
    }
  }

  /// Negative, zero or positive, as the bytes of `self` sort before, equal or after `other`.
  func order(_ other: KeyReference) -> Int {
    if prefix != other.prefix { return prefix < other.prefix ? -1 : 1 }
    let common = Int(memcmp(start, other.start, min(count, other.count)))
    return common != 0 ? common : count - other.count
  }
}

extension KeyReference: Hashable {
  static func == (left: KeyReference, right: KeyReference) -> Bool {
    left.count == right.count && left.order(right) == 0
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(start: start, count: count))
  }
}

/// The keys of all open objects, innermost last: what duplicates are searched in and what problem
/// paths are spelled from.
///
/// Our own writers sort their keys, so one comparison with the key before proves that a key is new.
/// Unsorted objects are searched; wide unsorted ones go through a hash set with Swift's seeded
/// hash, so that no crafted file makes the search quadratic.
struct KeyStack: ~Copyable {
  private(set) var keys: UnsafeMutablePointer<KeyReference>
  private var capacity = 64
  var count = 0
  private var wide: [Int: Set<KeyReference>] = [:]
  private static let wideFrom = 32

  init() {
    keys = .allocate(capacity: capacity)
  }

  deinit {
    keys.deallocate()
  }

  /// Adds a key of the object whose keys start at `base`; true when the object already has it.
  @inline(__always)
  mutating func push(_ key: KeyReference, base: Int, ascending: inout Bool) -> Bool {
    if count == capacity { grow() }
    defer {
      keys[count] = key
      count += 1
    }
    guard count > base else { return false }
    if ascending {
      let last = keys[count - 1]
      if last.prefix < key.prefix { return false }
      let order = last.order(key)
      if order <= 0 { return order == 0 }
      ascending = false
    }
    return search(key, base: base)
  }

  /// Forgets the keys from `base` on; the entries themselves stay readable until the next push.
  @inline(__always)
  mutating func pop(to base: Int) {
    count = base
    if !wide.isEmpty { wide[base] = nil }
  }

  /// Forgets everything.
  mutating func removeAll() {
    count = 0
    if !wide.isEmpty { wide = [:] }
  }

  @inline(never)
  private mutating func search(_ key: KeyReference, base: Int) -> Bool {
    if count - base < Self.wideFrom {
      for index in base..<count where keys[index].prefix == key.prefix && keys[index] == key {
        return true
      }
      return false
    }
    // Only objects with keys have an entry here, and no two open objects with keys share a base.
    if wide[base] == nil {
      wide[base] = Set(UnsafeBufferPointer(start: keys + base, count: count - base))
    }
    return wide[base]?.insert(key).inserted == false
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<KeyReference>.allocate(capacity: capacity * 2)
    larger.update(from: keys, count: count)
    keys.deallocate()
    keys = larger
    capacity *= 2
  }
}

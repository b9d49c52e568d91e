/// On which days stores could not give out all that was wanted: a bit a day in each of sixteen replications.
///
/// It lies in the memory that it was taken from, and is gone with it.
struct ShortDays {
  let stores: Int
  /// Words of 32 days, by word and store.
  private let words: UnsafeMutableBufferPointer<Lanes>

  /// None yet.
  init(stores: Int, days: Int, in memory: BlockMemory) {
    self.stores = stores
    words = memory.take((days + 31) / 32 * stores, of: Lanes())
  }

  /// A day of a store in all replications: those that are short have all bits set.
  @inline(__always)
  func add(_ isShort: Lanes, _ store: Int, day: Int) {
    let word = words.baseAddress.unsafelyUnwrapped + (day &>> 5 &* stores &+ store)
    word.pointee |= isShort & Lanes(repeating: 1 &<< Int32(truncatingIfNeeded: day))
  }

  /// A day on which a store was short in one replication.
  @inline(__always)
  func add(_ store: Int, day: Int, lane: Int) {
    words[day &>> 5 &* stores &+ store][lane] |= 1 &<< Int32(truncatingIfNeeded: day)
  }

  /// Adds those of the stores of an item to those of their sites.
  func add(_ item: ShortDays, sites: [Int]) {
    for (place, days) in item.words.enumerated() {
      words[place / item.stores * stores + sites[place % item.stores]] |= days
    }
  }

  /// How many days a store was short, in each replication.
  func counts(_ store: Int) -> Lanes {
    var sum = Lanes()
    for word in stride(from: store, to: words.count, by: stores) { sum &+= words[word].bitCounts }
    return sum
  }

  /// The first day on which a store was short.
  func first(_ store: Int, lane: Int) -> Int? {
    stride(from: store, to: words.count, by: stores).first { words[$0][lane] != 0 }.map {
      $0 / stores * 32 + words[$0][lane].trailingZeroBitCount
    }
  }

  /// In how many of the first so many replications a store was short on a day.
  func replications(_ store: Int, day: Int, of lanes: Int) -> Int64 {
    let word = words[day / 32 * stores + store]
    return (0..<lanes).reduce(0) { $0 + Int64(word[$1] >> Int32(day % 32) & 1) }
  }
}

/// The lots of one item at one site, first expired first out.
struct SiteShelf {
  struct Batch {
    /// Its last usable day, counted from the first one.
    let last: Int
    var units: Int64
  }

  /// In the order of expiry, none empty.
  private(set) var batches: [Batch] = []
  private(set) var units: Int64 = 0

  mutating func receive(_ quantity: Int64, last: Int) {
    guard quantity > 0 else { return }
    let place = batches.firstIndex { $0.last > last } ?? batches.count
    batches.insert(Batch(last: last, units: quantity), at: place)
    units += quantity
  }

  /// Takes out what was usable until yesterday, and says how much that was.
  mutating func expire(before day: Int) -> Int64 {
    var lost: Int64 = 0
    while let first = batches.first, first.last < day {
      lost += first.units
      batches.removeFirst()
    }
    units -= lost
    return lost
  }

  /// Issues what is wanted as far as it is there, and says how much that was.
  mutating func issue(_ wanted: Int64) -> Int64 {
    let given = min(wanted, units)
    var left = given
    while left > 0 {
      let taken = min(left, batches[0].units)
      batches[0].units -= taken
      left -= taken
      if batches[0].units == 0 { batches.removeFirst() }
    }
    units -= given
    return given
  }
}

/// A distribution of whole numbers from which one random word draws, in constant time (Walker 1977).
///
/// Masses are whole numbers of 2⁻³² that add up to one exactly, so that a table, and with it every draw, is
/// the same everywhere. Column c has the c-th 2³² ÷ columns of all words: those before its end of its own draw its
/// own value, the others its alias.
public final class AliasTable: Sendable {
  /// What a column stands for, in the order in which vectors read it.
  struct Column: Hashable, Sendable {
    /// The first word that does not draw its own value.
    var end: UInt32
    var own: Int32
    var alias: Int32
    /// A column takes 16 bytes.
    private var unused: Int32 = 0

    init(end: UInt32, own: Int32, alias: Int32) {
      (self.end, self.own, self.alias) = (end, own, alias)
    }
  }

  /// The columns, which live as long as the table and never change.
  nonisolated(unsafe) let pointer: UnsafePointer<Column>
  /// By how far a word is shifted to give its column.
  let shift: UInt32
  /// The mean of what is drawn, in units of 2⁻³².
  let exactMean: Int128

  /// The largest that is ever drawn.
  let largest: Int32

  /// A table that always draws the same.
  public init(always value: Int32) {
    pointer = Self.kept(
      [Column](repeating: Column(end: 0, own: value, alias: value), count: 2))
    shift = 31
    largest = value
    exactMean = Int128(value) << 32
  }

  /// The table of a distribution, with its mean; what is rarer than 2⁻³² is never drawn.
  public convenience init(_ demand: DemandTable) {
    let masses = Self.whole(demand.masses)
    guard masses.count > 1 else {
      self.init(always: Int32(clamping: demand.first))
      return
    }
    var bits: UInt32 = 1
    while 1 << bits < masses.count { bits += 1 }
    self.init(masses, first: Int64(demand.first), bits: bits)
  }

  /// The table of demand in whole units.
  public convenience init(_ demand: CountDistribution) {
    guard demand.mean > 0 else {
      self.init(always: 0)
      return
    }
    self.init(DemandTable(demand))
  }

  /// Masses in units of 2⁻³² that add up to it: each rounded down, the rest to the largest fractions, the
  /// first of equals.
  private static func whole(_ masses: [Double]) -> [UInt64] {
    var whole = masses.map { UInt64(($0 * 4_294_967_296).rounded(.down)) }
    var rest = Int64(1 << 32) - Int64(whole.reduce(0, +))
    let order = masses.indices.sorted { one, other in
      let (left, right) = (
        masses[one] * 4_294_967_296 - Double(whole[one]),
        masses[other] * 4_294_967_296 - Double(whole[other])
      )
      return left != right ? left > right : one < other
    }
    var place = 0
    while rest > 0 {
      whole[order[place % order.count]] += 1
      (rest, place) = (rest - 1, place + 1)
    }
    // Sums of many masses may be a little above one.
    while rest < 0 {
      let index = order[order.count - 1 - place % order.count]
      if whole[index] > 0 { (whole[index], rest) = (whole[index] - 1, rest + 1) }
      place += 1
    }
    return whole
  }

  /// Vose's construction (1991) in whole numbers: a column that lacks something is filled from one that has
  /// too much.
  private init(_ masses: [UInt64], first: Int64, bits: UInt32) {
    let count = 1 << Int(bits)
    let each = UInt64(1) << (32 - UInt64(bits))
    var left = masses + [UInt64](repeating: 0, count: count - masses.count)
    func value(_ place: Int) -> Int32 { Int32(clamping: first + Int64(place)) }
    shift = 32 - bits
    largest = value(masses.lastIndex { $0 > 0 } ?? 0)
    exactMean = masses.enumerated().reduce(0) { $0 + Int128($1.element) * Int128(value($1.offset)) }
    // A column that stays full draws the same on both sides, wherever its own words end.
    var columns = (0..<count).map {
      Column(end: UInt32(UInt64($0) * each), own: value($0), alias: value($0))
    }
    var (small, large) = ([Int](), [Int]())
    for place in left.indices.reversed() {
      if left[place] < each { small.append(place) } else { large.append(place) }
    }
    while let low = small.popLast(), let high = large.last {
      columns[low].end += UInt32(left[low])
      columns[low].alias = columns[high].own
      left[high] -= each - left[low]
      if left[high] < each {
        large.removeLast()
        small.append(high)
      }
    }
    pointer = Self.kept(columns)
  }

  private static func kept(_ columns: [Column]) -> UnsafePointer<Column> {
    let kept = UnsafeMutablePointer<Column>.allocate(capacity: columns.count)
    kept.initialize(from: columns, count: columns.count)
    return UnsafePointer(kept)
  }

  deinit { pointer.deallocate() }

  /// What a random word draws.
  @inline(__always)
  public func draw(_ word: UInt32) -> Int32 { Self.draw(word, pointer, shift: shift) }

  @inline(__always)
  static func draw(_ word: UInt32, _ columns: UnsafePointer<Column>, shift: UInt32) -> Int32 {
    let column = columns[Int(word &>> shift)]
    return word < column.end ? column.own : column.alias
  }

  /// What a word draws in each replication.
  @inline(__always)
  static func draw(
    _ words: SIMD16<UInt32>, _ columns: UnsafePointer<Column>, shift: UInt32, to drawn: inout Lanes
  ) {
    withUnsafeTemporaryAllocation(of: SIMD16<UInt32>.self, capacity: 2) { parts in
      guard let base = parts.baseAddress else { return }
      // Four figures a column: its end, its own value, its alias.
      base[0] = words &>> SIMD16(repeating: shift &- 2) & SIMD16(repeating: ~3)
      base[1] = words
      look(up: UnsafeRawPointer(base), columns, to: &drawn)
    }
  }

  /// Sixteen places and words, one by one. Through memory, and not where it is called: nothing waits for the single
  /// figures before the vector is read again, and no vector is taken apart.
  @inline(never)
  private static func look(
    up parts: UnsafeRawPointer, _ columns: UnsafePointer<Column>, to drawn: UnsafeMutableRawPointer
  ) {
    let parts = parts.assumingMemoryBound(to: UInt32.self)
    let figures = UnsafeRawPointer(columns).assumingMemoryBound(to: Int32.self)
    let drawn = drawn.assumingMemoryBound(to: Int32.self)
    @inline(__always)
    func draw(_ lane: Int) {
      let column = parts[lane]
      let isOwn = parts[16 &+ lane] < UInt32(bitPattern: figures[Int(column)])
      drawn[lane] = figures[Int(column &+ (isOwn ? 0 : 1)) &+ 1]
    }
    for lane in stride(from: 0, to: 16, by: 4) {
      draw(lane)
      draw(lane &+ 1)
      draw(lane &+ 2)
      draw(lane &+ 3)
    }
  }

  /// The mean of what is drawn.
  public var mean: Double { Double(exactMean) / 4_294_967_296 }
}

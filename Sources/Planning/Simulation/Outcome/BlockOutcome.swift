/// What sixteen replications of one item came to at its stores, added up day by day from either engine.
///
/// Cost: a few vector operations a store and day.
public final class BlockOutcome {
  /// What is added up for each store and replication, in whole units or days.
  public enum Figure: Int, CaseIterable, Sendable {
    /// What was wanted.
    case demand
    /// What was wanted and not given out: lost, or, where it waits, still waiting at the end.
    case unmet
    /// Days on which not all that was wanted could be given out.
    case shortDays
    /// What expired.
    case expired
    /// What of the reserve went out, for its own use or to those that it supplies.
    case released
    /// What was sent to it from outside.
    case bought
    /// What was there in the evenings, daily and reserve, over all days.
    case stock
  }

  /// Kept as long as what lies in it.
  private let memory: BlockMemory
  let stores: Int
  let days: Int
  /// The group of each store, such as its level.
  let group: UnsafeMutableBufferPointer<Int>
  let groupCount: Int
  /// How many days from one that is kept for charts to the next.
  let step: Int
  /// By figure, store and replication.
  private let sums: UnsafeMutableBufferPointer<SIMD16<Int64>>
  /// The same since they were added to the sums, in halves of the width.
  private let recent: UnsafeMutableBufferPointer<Lanes>
  /// The first day on which not all was given out, by store; the number of days: none.
  private let first: UnsafeMutableBufferPointer<Lanes>
  /// Which replications could not give out all, a bit each, by day and store.
  private let short: UnsafeMutableBufferPointer<UInt16>
  /// What was there in the evening, by kept day and group.
  private let evening: UnsafeMutableBufferPointer<Lanes>
  /// What was wanted on one day at most, by group, and by all.
  private let peak: UnsafeMutableBufferPointer<Lanes>
  /// What is wanted today, by group, and by all.
  private let wanted: UnsafeMutableBufferPointer<Lanes>
  /// What of it could not be given out, by group, and by all.
  private let lacking: UnsafeMutableBufferPointer<Lanes>
  /// The first day on which more than a tenth of it could not, by group, and by all; the number of days: none.
  private let held: UnsafeMutableBufferPointer<Lanes>

  /// Figures stay below 2²⁴ and are added up for so many days before they move to wider sums.
  private static let recentDays = 64
  /// A bit for each replication.
  private static let bits = Lanes(
    1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768)
  private static let figures = Figure.allCases.count

  /// Nothing yet.
  ///
  /// - Parameters:
  ///   - groups: The group of each store, from 0.
  ///   - days: How many days are run.
  ///   - step: Every how many days stock is kept for charts.
  ///   - memory: Where it is kept; it must not be released before the outcome has been read.
  public init(groups: [Int], days: Int, step: Int = 1, in memory: BlockMemory = BlockMemory()) {
    (stores, self.days, self.step) = (groups.count, days, max(1, step))
    self.memory = memory
    group = memory.take(groups.count, as: Int.self)
    _ = group.initialize(from: groups)
    groupCount = (groups.max() ?? 0) + 1
    let never = Lanes(repeating: Int32(clamping: days))
    sums = memory.take(stores * Self.figures, of: SIMD16())
    recent = memory.take(stores * Self.figures, of: Lanes())
    first = memory.take(stores, of: never)
    short = memory.take(stores * days, of: 0)
    evening = memory.take((days + self.step - 1) / self.step * groupCount, of: Lanes())
    peak = memory.take(groupCount + 1, of: Lanes())
    wanted = memory.take(groupCount + 1, of: Lanes())
    lacking = memory.take(groupCount + 1, of: Lanes())
    held = memory.take(groupCount + 1, of: never)
  }

  /// Adds a day of sixteen replications in lock step.
  public func add(_ run: LaneRun, day: Int) {
    let row = begin(day: day)
    for place in 0..<stores { add(run, place, day: day, row: row) }
    end(day: day)
  }

  /// Before the stores of a day are added; gives the first place of its stock, −1 where it is not kept.
  func begin(day: Int) -> Int {
    wanted.update(repeating: Lanes())
    lacking.update(repeating: Lanes())
    return day % step == 0 ? day / step * groupCount : -1
  }

  /// Adds a store's day; engines do so as soon as it has used what it uses.
  @inline(__always)
  func add(_ run: LaneRun, _ place: Int, day: Int, row: Int) {
    let now = run.stores + place
    let all = run.hasReserve(place) ? now.pointee.hand &+ now.pointee.reserve : now.pointee.hand
    let base = recent.baseAddress.unsafelyUnwrapped + place
    let demand = now.pointee.demand
    base[0] &+= demand
    base[6 &* stores] &+= all
    if run.isBuyer(place) { base[5 &* stores] &+= now.pointee.sent }
    if run.hasReserve(place) { base[4 &* stores] &+= now.pointee.released }
    // Without a branch on what nobody can foresee; first days are read off the bits.
    let unmet = now.pointee.unmet
    if !run.convention.unmetWaits || day == days &- 1 { base[stores] &+= unmet }
    let isShort = (Lanes() &- unmet).isNegative
    base[2 &* stores] &-= isShort
    short[day &* stores &+ place] = UInt16(truncatingIfNeeded: (isShort & Self.bits).anyBits)
    let group = group[place]
    if row >= 0 { evening[row &+ group] &+= all }
    wanted[group] &+= demand
    lacking[group] &+= unmet
  }

  /// After the stores of a day were added.
  func end(day: Int) {
    for group in 0..<groupCount {
      wanted[groupCount] &+= wanted[group]
      lacking[groupCount] &+= lacking[group]
    }
    let today = Lanes(repeating: Int32(clamping: day))
    for group in 0...groupCount {
      peak[group] = Lanes() &- (Lanes() &- peak[group]).least(Lanes() &- wanted[group])
      let lacks = (wanted[group] &- Lanes(repeating: 10) &* lacking[group]).isNegative
      held[group] = held[group].least(today | ~lacks & Lanes(repeating: .max))
    }
    if day % Self.recentDays == Self.recentDays - 1 || day == days - 1 { settle() }
    if day == days - 1 { findFirstDays() }
  }

  private func findFirstDays() {
    var isOpen = [UInt16](repeating: .max, count: stores)
    for day in 0..<days {
      for place in 0..<stores where short[day &* stores &+ place] & isOpen[place] != 0 {
        let found = short[day &* stores &+ place] & isOpen[place]
        isOpen[place] &= ~found
        for lane in 0..<16 where found >> UInt16(lane) & 1 != 0 {
          first[place][lane] = Int32(clamping: day)
        }
      }
    }
  }

  private func settle() {
    for place in recent.indices {
      sums[place] &+= SIMD16<Int64>(truncatingIfNeeded: recent[place])
      recent[place] = Lanes()
    }
  }

  /// Adds a day of one replication with lots.
  public func add(_ run: LotRun, day: Int, lane: Int) {
    let isKept = day % step == 0
    let row = day / step * groupCount
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * (groupCount + 1)) { sums in
      sums.initialize(repeating: 0)
      let all = groupCount + 1
      for place in 0..<stores {
        let now = run.stores[place]
        let stock = now.hand &+ now.reserve
        add(now.demand, .demand, place, lane)
        if !run.convention.unmetWaits || day == days - 1 { add(now.unmet, .unmet, place, lane) }
        add(stock, .stock, place, lane)
        add(now.expired, .expired, place, lane)
        add(now.released, .released, place, lane)
        if run.isBuyer(place) { add(now.sent, .bought, place, lane) }
        if now.unmet > 0 {
          add(1, .shortDays, place, lane)
          if first[place][lane] > Int32(clamping: day) { first[place][lane] = Int32(clamping: day) }
          short[day &* stores &+ place] |= 1 << UInt16(lane)
        }
        if isKept { evening[row &+ group[place]][lane] &+= stock }
        sums[group[place]] &+= now.demand
        sums[all &+ group[place]] &+= now.unmet
      }
      for group in 0..<groupCount {
        sums[groupCount] &+= sums[group]
        sums[all &+ groupCount] &+= sums[all &+ group]
      }
      for group in 0...groupCount {
        peak[group][lane] = max(peak[group][lane], sums[group])
        if sums[group] < 10 &* sums[all &+ group] {
          held[group][lane] = min(held[group][lane], Int32(clamping: day))
        }
      }
    }
  }

  @inline(__always)
  private func add(_ value: Int32, _ figure: Figure, _ place: Int, _ lane: Int) {
    guard value != 0 else { return }
    sums[figure.rawValue &* stores &+ place][lane] &+= Int64(value)
  }

  /// A figure at a store.
  public subscript(figure: Figure, store: Int, lane: Int) -> Int64 {
    sums[figure.rawValue * stores + store][lane]
  }

  /// The first day on which a store could not give out all that was wanted; nil: none.
  public func firstShortDay(at store: Int, lane: Int) -> Int? {
    let day = Int(first[store][lane])
    return day < days ? day : nil
  }

  /// Which replications could not give out all at a store on a day, a bit each.
  public func short(day: Int, store: Int) -> UInt16 { short[day * stores + store] }

  /// How many days are kept for charts.
  var keptDays: Int { (days + step - 1) / step }

  /// What a group had on the evening of a kept day.
  public func stock(of group: Int, keptDay: Int, lane: Int) -> Int32 {
    evening[keptDay * groupCount + group][lane]
  }

  /// The first day on which a group could not give out more than a tenth of what it wanted; the number of days:
  /// none. The group after the last: all.
  public func held(by group: Int, lane: Int) -> Int32 { held[group][lane] }

  /// What a group wanted on one day at most; the group after the last: all.
  public func peak(of group: Int, lane: Int) -> Int32 { peak[group][lane] }
}

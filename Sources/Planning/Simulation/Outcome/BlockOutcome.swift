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
  private let sections: [Section]
  /// How many days from one that is kept for charts to the next.
  let step: Int
  /// By figure, store and replication.
  private let sums: UnsafeMutableBufferPointer<SIMD16<Int64>>
  /// The same since they were added to the sums, in halves of the width.
  private let recent: UnsafeMutableBufferPointer<Lanes>
  /// On which days not all that was wanted could be given out.
  let short: ShortDays
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
    sections = Section.all(groups)
    let never = Lanes(repeating: Int32(clamping: days))
    sums = memory.take(stores * Self.figures, of: SIMD16())
    recent = memory.take(stores * Self.figures, of: Lanes())
    short = ShortDays(stores: stores, days: days, in: memory)
    evening = memory.take((days + self.step - 1) / self.step * groupCount, of: Lanes())
    peak = memory.take(groupCount + 1, of: Lanes())
    wanted = memory.take(groupCount + 1, of: Lanes())
    lacking = memory.take(groupCount + 1, of: Lanes())
    held = memory.take(groupCount + 1, of: never)
  }

  /// Adds a day of sixteen replications in lock step.
  public func add(_ run: LaneRun, day: Int) {
    for place in 0..<stores { add(run, place, day: day) }
    end(run, day: day)
  }

  /// Adds a store's day; engines do so as soon as it has used what it uses.
  @inline(__always)
  func add(_ run: LaneRun, _ place: Int, day: Int) {
    let now = run.stores + place
    let base = recent.baseAddress.unsafelyUnwrapped + place
    base[row(.demand)] &+= now.pointee.demand
    base[row(.stock)] &+= now.pointee.hand
    if run.isBuyer(place) { base[row(.bought)] &+= now.pointee.sent }
    if run.hasReserve(place) {
      base[row(.stock)] &+= now.pointee.reserve
      base[row(.released)] &+= now.pointee.released
    }
    let unmet = now.pointee.unmet
    if !run.convention.unmetWaits || day == days &- 1 { base[row(.unmet)] &+= unmet }
    short.add((Lanes() &- unmet).isNegative, place, day: day)
  }

  /// The place of the first store's sum of a figure.
  @inline(__always)
  private func row(_ figure: Figure) -> Int { figure.rawValue &* stores }

  /// After the stores of a day were added: what their groups came to.
  func end(_ run: LaneRun, day: Int) {
    wanted.update(repeating: Lanes())
    lacking.update(repeating: Lanes())
    for section in sections {
      let stores = run.stores + section.first
      var (demand, unmet) = (Lanes(), Lanes())
      for place in 0..<section.count {
        demand &+= stores[place].demand
        unmet &+= stores[place].unmet
      }
      wanted[section.group] &+= demand
      lacking[section.group] &+= unmet
      guard day % step == 0 else { continue }
      let row = day / step * groupCount &+ section.group
      for place in 0..<section.count {
        evening[row] &+= stores[place].hand &+ stores[place].reserve
      }
    }
    for group in 0..<groupCount {
      wanted[groupCount] &+= wanted[group]
      lacking[groupCount] &+= lacking[group]
    }
    let today = Lanes(repeating: Int32(clamping: day))
    for group in 0...groupCount {
      peak[group] = Lanes() &- (Lanes() &- peak[group]).least(Lanes() &- wanted[group])
      // In wider figures, as what waits for years may pass a tenth of what 32 bits hold.
      let rest =
        SIMD16<Int64>(truncatingIfNeeded: wanted[group])
        &- SIMD16(repeating: 10) &* SIMD16<Int64>(truncatingIfNeeded: lacking[group])
      let lacks = Lanes(truncatingIfNeeded: rest &>> SIMD16(repeating: 63))
      held[group] = held[group].least(today | ~lacks & Lanes(repeating: .max))
    }
    if day % Self.recentDays == Self.recentDays - 1 || day == days - 1 { settle() }
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
        if now.unmet > 0 { short.add(place, day: day, lane: lane) }
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
        if Int64(sums[group]) < 10 * Int64(sums[all &+ group]) {
          held[group][lane] = min(held[group][lane], Int32(clamping: day))
        }
      }
    }
  }

  @inline(__always)
  private func add(_ value: Int32, _ figure: Figure, _ place: Int, _ lane: Int) {
    guard value != 0 else { return }
    sums[row(figure) &+ place][lane] &+= Int64(value)
  }

  /// A figure at a store.
  public subscript(figure: Figure, store: Int, lane: Int) -> Int64 {
    sums[row(figure) + store][lane]
  }

  /// On how many days a store could not give out all that was wanted, in each replication.
  public func shortDays(at store: Int) -> Lanes { short.counts(store) }

  /// The first of them; nil: none.
  public func firstShortDay(at store: Int, lane: Int) -> Int? { short.first(store, lane: lane) }

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

/// Stores of one group that follow one another.
private struct Section {
  let group: Int
  let first: Int
  var count: Int

  static func all(_ groups: [Int]) -> [Section] {
    groups.enumerated().reduce(into: []) { sections, store in
      if let last = sections.indices.last, sections[last].group == store.element {
        sections[last].count += 1
      } else {
        sections.append(Section(group: store.element, first: store.offset, count: 1))
      }
    }
  }
}

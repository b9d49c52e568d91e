import Planning
import Stockpile
import Testing

/// Lots at risk and whole packs against what others publish.
struct PublishedLotRiskTests {
  private static let today = CalendarDay(daysSinceEpoch: 20_000)

  private static func lost(_ lots: [(Int, Int64)], _ use: DailyUse) -> Int64 {
    UsableInTime.expiring(
      lots.map { EndingLots.Lot(expiry: today.adding(days: $0), quantity: $1) }, use: use,
      from: today)
  }

  /// BHIMA 22497ca, `computeLotIndicators`: what each lot adds to the loss of those before it.
  @Test("BHIMA: the risk of each lot")
  func bhima() throws {
    for instance in try VectorFile.instances(of: "fefo_expiry_risk") {
      let input = instance["inputs"]
      let days = try input.number("days_per_month") * 2
      let use = DailyUse(units: Int64(try input.number("amc") * 2), days: Int(days))
      let lots = try input.list("lots").map {
        (Int(try $0.number("days_to_expiry")), Int64(try $0.number("q")))
      }
      let atRisk = try instance["expected"].numbers("at_risk")
      let usable = try instance["expected"].numbers("usable")
      for place in lots.indices {
        let risk =
          Self.lost(Array(lots[...place]), use) - Self.lost(Array(lots[..<place]), use)
        #expect(risk == Int64(atRisk[place]) && lots[place].1 - risk == Int64(usable[place]))
      }
    }
  }

  /// open mSupply gives each lot the whole consumption and shows none, none and 40 at risk here.
  @Test("No unit of use is counted for two lots")
  func chained() {
    let month = DailyUse(units: 100, days: 30)
    #expect(Self.lost([(30, 100), (30, 100)], month) == 100)
    #expect(Self.lost([(30, 500)], DailyUse(units: 0, days: 30)) == 500)
    #expect(
      Self.lost([(30, 100), (60, 100), (90, 100)], DailyUse(units: 60, days: 30)) == 120)
  }

  /// OpenLMIS rounds a rest below its threshold down, and what is less than a pack up to one or down to
  /// none as the item says. Ours always buys whole packs for the sum of all lines they serve, rounded
  /// up: a rest that is left out is missing somewhere, and the sum has one rest, not one a clinic.
  @Test("Packs: OpenLMIS's rows, and ours where they differ")
  func packs() throws {
    let published = try VectorFile.read("external-vectors.json")["pack_rounding_openlmis"]
    // By their place in the list: 26 of 10 with threshold 7, 6 of 10 and 1 of 10 to none, 250 of 100.
    let differing: [Int: Int64] = [1: 3, 2: 1, 6: 1, 7: 3]
    for (place, row) in try published.list("rows").enumerated() {
      guard case .list(let cells) = row, case .number(let units) = cells[0],
        case .number(let pack) = cells[1], case .number(let theirs) = cells[4]
      else {
        Issue.record("row \(place) is not as expected")
        continue
      }
      // A pack of nothing cannot be entered: an item's pack is at least one unit.
      guard pack > 0 else { continue }
      let item = try Sample.item("MASK", ["pack_size": "\(Int(pack))", "pack_unit_zh": "盒"])
      let ours = item.packs(holding: Int64(units))
      #expect(ours == differing[place] ?? Int64(theirs), "\(place)")
    }
  }
}

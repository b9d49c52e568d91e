import Interchange
import Planning
import Stockpile
import Testing

struct AllocationFileTests {
  private static let head =
    #""format":"stockpile","kind":"allocation_problem","version":1,"as_of":"2026-11-01","source":"D""#

  private func problem(_ rest: String) throws -> AllocationProblem {
    try AllocationFile.problem(of: Array("{\(Self.head)\(rest)}".utf8), file: "p.json")
  }

  private func faults(_ text: String) -> [String] {
    do throws(SeedProblems) {
      _ = try AllocationFile.problem(of: Array(text.utf8), file: "p.json")
      return []
    } catch {
      return error.messages(chinese: false)
    }
  }

  @Test("The shortest file, and what it leaves open")
  func shortest() throws {
    let found = try problem("")
    #expect(found.source.code.description == "D" && found.source.nameZH == "D")
    #expect(found.coverDays == 30 && found.useDays == 90 && found.transferDays == 1)
    #expect(found.items.isEmpty && found.sites.isEmpty && found.vehicles.isEmpty)
  }

  @Test("Every field")
  func everything() throws {
    let found = try problem(
      #"""
      ,"cover_days":10,"use_days":30,"transfer_days":2,"hold_back_percent":5,
      "max_minutes":{"township":30,"village":15},
      "items":[{"item":"X","name_zh":"口罩","base_unit_zh":"只","pack_unit_zh":"箱","pack_size":20,
        "volume_cm3":7,"kept":1,"reserve_floor":2,"release_reserve":true,"minimum_life_days":3,
        "quantity":4,"stock":[{"lot":"L","maker":"M","expires_on":"2027-01-31","pool":"reserve","units":9}]}],
      "sites":[{"site":"T","supplier":"D","tier":2,"minutes":8,"road_km":6,"road":"closed","load_cm3":5},
        {"site":"V","supplier":"T","name_en":"Village"}],
      "requests":[{"site":"T","item":"X","need":9,"use":8,"on_hand":7,"minimum":6,"cap":5,"weight":4,
        "issue_unit":3,"gives":2}],
      "vehicles":[{"vehicle":"van","trips":1,"load_cm3":2,"minutes":3}],
      "ways":[{"from":"T","to":"U","minutes":4,"road_km":3,"road":"closed","load_cm3":2},
        {"from":"U","to":"T"}]
      """#)
    let item = try #require(found.items.first)
    #expect(found.coverDays == 10 && found.useDays == 30 && found.transferDays == 2)
    #expect(found.holdBackPercent == 5 && found.maxMinutes == [.township: 30, .village: 15])
    #expect(item.item.nameZH == "口罩" && item.item.packSize == 20 && item.volume == 7)
    #expect(item.kept == 1 && item.reserveFloor == 2 && item.releasesReserve)
    #expect(item.minimumLifeDays == 3 && item.quantity == 4)
    #expect(
      item.stock == [
        OfferedLot(
          9, number: "L", maker: "M", expiresOn: CalendarDay(iso: "2027-01-31"), pool: .reserve)
      ])
    let site = found.sites[0]
    #expect(site.tier == 2 && site.minutes == 8 && site.kilometres == 6 && !site.isOpen)
    #expect(site.load == 5 && site.site.level == .township)
    #expect(found.sites[1].site.level == .village && found.sites[1].site.nameZH == "Village")
    let request = found.requests[0]
    #expect(request.need == 9 && request.use == 8 && request.onHand == 7 && request.minimum == 6)
    #expect(request.cap == 5 && request.weight == 4 && request.issueUnit == 3)
    #expect(request.gives == 2 && found.ways.count == 2 && found.ways[1].isOpen)
    let way = found.ways[0]
    #expect("\(way.from)\(way.to)" == "TU" && way.minutes == 4 && way.kilometres == 3)
    #expect(!way.isOpen && way.load == 2)
    #expect(found.vehicles == [Vehicle("van", trips: 1, load: 2, minutes: 3)])
  }

  @Test("All faults at once, with their places")
  func bad() {
    #expect(
      faults(
        #"""
        {"format":"stockpile","kind":"planning","version":1,"as_of":"2026-02-30",
         "requests":[{"site":"T","need":1.5},{"item":"X","sort":1}]}
        """#
      ).count == 8)
    #expect(faults("[]").count == 1)
    #expect(faults("{\(Self.head),\"vehicles\":[{}]}").count == 3)
    #expect(
      faults("{\(Self.head),\"sites\":[{\"site\":\"T\",\"supplier\":\"D\",\"road\":\"muddy\"}]}")
        .count == 1)
  }
}

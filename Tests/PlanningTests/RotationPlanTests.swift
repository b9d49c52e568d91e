import Planning
import Stockpile
import Testing

/// Named cases of a rotation.
@Suite struct RotationPlanTests {
  private func item(_ network: RotationNetwork) throws -> RotationItem {
    try #require(try network.plan().items.first)
  }

  @Test func `nobody uses the item: all of it expires, and the sentence says so`() throws {
    var network = RotationNetwork()
    network.reserve = [.init(site: "D", day: 60, units: 100)]
    let lot = try #require(try item(network).lots.first)
    #expect(lot.saved == 0 && lot.unavoidable == 100 && lot.latestSwap == nil && lot.moves.isEmpty)
    #expect(lot.reason.en.contains("nobody used"))
  }

  @Test func `a lot in its last day is in date and lost`() throws {
    var network = RotationNetwork()
    network.use = ["T": 100]
    network.reserve = [
      .init(site: "T", day: 0, units: 5), .init(site: "T", day: 1, units: 5),
      .init(site: "T", day: -1, units: 7),
    ]
    let item = try item(network)
    #expect(item.lots.map(\.saved) == [0, 5])
    #expect(item.lots.map(\.daysLeft) == [0, 1])
    #expect(item.lots[1].latestSwap == RotationNetwork.asOf)
    #expect(item.expired.map(\.quantity) == [7])
    #expect(item.onHand == 10)
  }

  @Test func `what is used before the goods have come cannot come from them`() throws {
    var network = RotationNetwork()
    network.use = ["T": 10]
    network.reserve = [.init(site: "D", day: 8, units: 100)]
    network.lead = 3
    let item = try item(network)
    #expect(item.saved == 5)
    #expect(item.lots[0].room.use == 5)
    network.reserve[0].day = 3
    #expect(try self.item(network).saved == 0)
  }

  @Test func `of two lots of one day the dearer is saved first`() throws {
    var network = RotationNetwork()
    network.use = ["T": 10]
    network.reserve = [
      .init(site: "D", day: 5, units: 4, price: "1"),
      .init(site: "T", day: 5, units: 4, price: "2"),
    ]
    let item = try item(network)
    #expect(item.lots.map(\.lot.particulars.number) == ["R1", "R0"])
    #expect(item.lots.map(\.saved) == [4, 1])
  }

  @Test func `lots are chained, not looked at one by one`() throws {
    var network = RotationNetwork()
    network.use = ["T": 10]
    network.reserve = [
      .init(site: "D", day: 10, units: 8), .init(site: "D", day: 12, units: 12),
    ]
    let item = try item(network)
    #expect(item.lots.map(\.saved) == [8, 4])
    // Ten units by day 10 leave two free days: the first lot may leave two days later, the second
    // only when what it needs is still to come.
    #expect(
      item.lots.map { $0.latestSwap.map { RotationNetwork.asOf.days(until: $0) } } == [2, 8])
  }

  @Test func `a thousand million units need no loop over units`() throws {
    var network = RotationNetwork()
    network.use = ["T": 9_000_000_000_000, "V": 1]
    network.useDays = 90
    network.daily = [.init(site: "T", day: 50, units: 3_000_000_000_000)]
    network.reserve = [
      .init(site: "D", day: 60, units: 1_000_000_000),
      .init(site: "V", day: 40, units: 7_000_000_000_000),
    ]
    let item = try item(network)
    #expect(item.lots.map(\.saved) == [2_000_000_000_000, 1_000_000_000])
    #expect(item.near[0].moves.map(\.to.code.description) == ["T"])
  }

  @Test func `daily stock of the centre that nobody uses there goes before the reserve`() throws {
    var network = RotationNetwork()
    network.use = ["V": 10]
    network.daily = [.init(site: "D", day: 20, units: 15)]
    network.reserve = [.init(site: "T", day: 20, units: 10)]
    #expect(try item(network).saved == 5)
    network.daily[0].site = "T"
    #expect(try item(network).saved == 10)
  }

  @Test func `own site first, then the township, then whoever can take most`() throws {
    var network = RotationNetwork()
    network.sites += [("H", "hospital_l2", "D"), ("S", "township_hc", "D")]
    network.use = ["T": 10, "V": 5, "H": 40, "S": 60]
    network.reserve = [.init(site: "T", day: 10, units: 100)]
    let moves = try item(network).near[0].moves
    #expect(moves.map(\.to.code.description) == ["T", "V", "S", "H"])
    #expect(moves.map(\.quantity) == [10, 5, 60, 25])
  }

  @Test func `the reserve keeps its floor until the replacement has come`() throws {
    var network = RotationNetwork()
    network.fields["norm_township"] = "=100"
    network.fields["pack_size"] = "12"
    network.use = ["T": 50]
    network.reserve = [
      .init(site: "T", day: 60, units: 45), .init(site: "T", day: 400, units: 60),
    ]
    network.within = 180
    let item = try item(network)
    let move = try #require(item.near.first?.moves.first)
    #expect((move.quantity, move.now, move.later) == (45, 35, 10))
    #expect((move.pool, move.into) == (.reserve, .daily))
    // 60 stay, the norm is 100.
    #expect(item.needs.map(\.units) == [40])
    #expect(item.purchase?.line.quantity == 48)
    network.fields["norm_township"] = nil
    #expect(try self.item(network).needs.isEmpty)
    #expect(try self.item(network).near[0].moves[0].later == 0)
  }

  @Test func `at a hospital, whose norm is its own, goods are bought back one for one`() throws {
    var network = RotationNetwork()
    network.sites.append(("H", "hospital_l2", "D"))
    network.use = ["H": 50]
    network.reserve = [.init(site: "H", day: 60, units: 45)]
    #expect(try item(network).needs.map(\.units) == [45])
  }

  @Test func `the bound is R ÷ m − μ, exactly`() throws {
    var network = RotationNetwork()
    network.fields["shelf_life_months"] = "24"
    network.use = ["T": 10]
    network.reserve = [.init(site: "D", day: 400, units: 1200)]
    let bound = try #require(try item(network).bound)
    #expect(bound.wasteAYear == Rational(1200 / 2 - 365))
    #expect(bound.monthsOfUse == Rational(1200 * 12, over: 365))
    #expect(!bound.isWasteFree)
    network.reserve[0].units = 730
    #expect(try item(network).bound?.isWasteFree == true)
    network.fields["shelf_life_months"] = "0"
    #expect(try item(network).bound == nil)
  }

  @Test func `a part of the plan keeps the moves of the whole`() throws {
    var network = RotationNetwork()
    network.use = ["T": 10, "V": 5]
    network.reserve = [.init(site: "D", day: 20, units: 20), .init(site: "V", day: 20, units: 5)]
    let plan = try network.plan()
    let part = plan.selecting(under: SiteCode("T"))
    #expect(part.items.flatMap(\.lots).map(\.site.code.description) == ["V"])
    #expect(part.moves == plan.moves.filter { $0.from.code.description == "V" })
    #expect(part.items[0].onHand == 25)
  }
}

import Planning
import Testing

/// Snyder & Shen, *Fundamentals of Supply Chain Theory*, 2nd ed. 2019, appendix C and problems, as
/// carried by the tests of stockpyl (MIT): `or_instances.json`.
struct LossVectorTests {
  private static func demand(_ input: VectorValue) throws -> CountDistribution {
    if let r = try? input.number("r") {
      let p = try input.number("p")
      return .negativeBinomial(mean: r * (1 - p) / p, shape: r)
    }
    let (mean, sd) = (try input.number("mean"), try? input.number("sd"))
    return CountDistribution(mean: mean, variance: sd.map { $0 * $0 } ?? mean)
  }

  @Test("First-order loss", arguments: ["loss_poisson", "loss_negative_binomial"])
  func first(_ model: String) throws {
    for instance in try VectorFile.instances(of: model) {
      let input = instance["inputs"]
      let (demand, x) = (try Self.demand(input), Int(try input.number("x")))
      for demand in [any DemandDistribution<Int>](arrayLiteral: demand, DemandTable(demand)) {
        try instance.expect("n", demand.loss(above: x))
        try instance.expect("n_bar", demand.complementaryLoss(below: x))
      }
    }
  }

  @Test("Second-order loss", arguments: ["second_loss_poisson", "second_loss_negative_binomial"])
  func second(_ model: String) throws {
    for instance in try VectorFile.instances(of: model) {
      let input = instance["inputs"]
      let (demand, x) = (try Self.demand(input), Int(try input.number("x")))
      for demand in [any DemandDistribution<Int>](arrayLiteral: demand, DemandTable(demand)) {
        try instance.expect("n2", demand.secondLoss(above: x))
        try instance.expect("n2_bar", demand.secondComplementaryLoss(below: x))
      }
    }
  }

  @Test("Losses of normal demand", arguments: ["loss_normal", "second_loss_normal"])
  func normal(_ model: String) throws {
    for instance in try VectorFile.instances(of: model) {
      let input = instance["inputs"]
      let demand = NormalDistribution(
        mean: try input.number("mean"), deviation: try input.number("sd"))
      let x = try input.number("x")
      try instance.expect("n", demand.loss(above: x))
      try instance.expect("n_bar", demand.complementaryLoss(below: x))
      try instance.expect("n2", demand.secondLoss(above: x))
      try instance.expect("n2_bar", demand.secondComplementaryLoss(below: x))
    }
  }
}

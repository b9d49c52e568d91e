import Planning
import Stockpile

/// The automatic choice of the method against every single method in hindsight: all see the first
/// months only, and say at once what they expect of each of the last twelve.
struct ChoiceBenchmark {
  static let held = 12

  /// Sums over series of one method, for each kind of demand.
  struct Score {
    var squared = [GeneratedDemand.Kind: Double]()
    var absolute = [GeneratedDemand.Kind: Double]()
    var count = [GeneratedDemand.Kind: Int]()

    mutating func add(_ kind: GeneratedDemand.Kind, squared: Double, absolute: Double) {
      self.squared[kind, default: 0] += squared
      self.absolute[kind, default: 0] += absolute
      count[kind, default: 0] += 1
    }

    /// Mean RMSSE over all series.
    var mean: Double { squared.values.reduce(0, +) / Double(count.values.reduce(0, +)) }
    /// Mean MASE over all series.
    var meanAbsolute: Double { absolute.values.reduce(0, +) / Double(count.values.reduce(0, +)) }

    /// Mean RMSSE over the series that have no season.
    var meanWithoutSeason: Double {
      let seasonal = count[.seasonal] ?? 0
      return (squared.values.reduce(0, +) - (squared[.seasonal] ?? 0))
        / Double(count.values.reduce(0, +) - seasonal)
    }

    func mean(_ kind: GeneratedDemand.Kind) -> Double {
      (squared[kind] ?? 0) / Double(max(1, count[kind] ?? 0))
    }
  }

  let demand: GeneratedDemand
  private(set) var choice = Score()
  private(set) var single: [Score]
  private(set) var chosen: [DemandMethod: Int] = [:]
  /// Series that never changed in the months seen: there is nothing to scale their errors by.
  private(set) var unscaled = 0

  init(_ demand: GeneratedDemand) {
    self.demand = demand
    single = DemandMethod.candidates.map { _ in Score() }
    for site in 0..<demand.sites {
      for item in 0..<demand.items { take(site: site, item: item) }
    }
  }

  private mutating func take(site: Int, item: Int) {
    let units = demand.months(site: site, item: item)
    let kind = demand.kind(site: site, item: item)
    let seen = Array(units.dropLast(Self.held))
    let actual = units.suffix(Self.held).map(Double.init)
    let scale = ForecastScale(training: seen.map(Double.init))
    let levels = DemandLevels(units: seen)
    func errors(_ estimate: DemandEstimate?) -> ForecastErrors {
      let forecast = (1...Self.held).map { estimate?.mean(ahead: $0) ?? 0 }
      return ForecastErrors(actual: actual, forecast: forecast)
    }
    func add(_ estimate: DemandEstimate?, to score: inout Score) -> Bool {
      let errors = errors(estimate)
      guard let squared = scale.scaledSquare(errors), let absolute = scale.scaledAbsolute(errors)
      else { return false }
      score.add(kind, squared: squared, absolute: absolute)
      return true
    }
    let made = DemandChoice(levels).estimate
    guard add(made, to: &choice) else {
      unscaled += 1
      return
    }
    if let method = made?.method { chosen[method, default: 0] += 1 }
    for (index, method) in DemandMethod.candidates.enumerated() {
      _ = add(DemandEstimate(method, of: levels), to: &single[index])
    }
  }
  /// The table of one seed.
  func report() {
    let kinds = GeneratedDemand.Kind.allCases
    let best = single.map(\.mean).min() ?? 0
    let bestWithoutSeason = single.map(\.meanWithoutSeason).min() ?? 0
    say("\n## Seed \(demand.seed)\n")
    let names = kinds.map(\.rawValue).joined(separator: " | ")
    say("| | chosen | RMSSE | ÷ best | ÷ best without the seasonal | MASE | \(names) |")
    say("|---|" + String(repeating: "---|", count: kinds.count + 5))
    func row(_ name: String, _ chosen: String, _ score: Score) {
      say(
        "| \(name) | \(chosen) | \(figure(score.mean)) | \(figure(score.mean / best)) | "
          + "\(figure(score.meanWithoutSeason / bestWithoutSeason)) | "
          + "\(figure(score.meanAbsolute)) | "
          + kinds.map { figure(score.mean($0)) }.joined(separator: " | ") + " |")
    }
    row("**the choice**", "", choice)
    for (method, score) in zip(DemandMethod.candidates, single) {
      row(title(method), "\(chosen[method] ?? 0)", score)
    }
    if unscaled > 0 { say("\nWithout a scale, left out: \(unscaled) series.") }
  }
}

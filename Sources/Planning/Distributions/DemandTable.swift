/// Demand in whole units as a table of masses: any distribution, such as that of a recorded year, and
/// what the exact methods sum over.
public struct DemandTable: DemandDistribution, Hashable {
  /// The smallest demand of the table.
  public let first: Int
  /// P(D = first), P(D = first + 1), …; they sum to one.
  public let masses: [Double]
  /// F(first), F(first + 1), …
  public let sums: [Double]
  /// E D.
  public let mean: Double

  /// A table from weights, which are scaled to sum to one; nil without a positive weight.
  public init?(first: Int = 0, weights: [Double]) {
    let total = weights.reduce(0, +)
    guard total > 0, weights.allSatisfy({ $0 >= 0 }), first >= 0 else { return nil }
    self.init(down: [], up: weights, total: total, first: first)
  }

  /// The table of a distribution without what lies so far out (less than 1e-18 of the commonest
  /// demand) that no sum would feel it. From the commonest demand outwards by the ratio of neighbours:
  /// neither powers nor factorials can run over.
  public init(_ demand: CountDistribution) {
    let peak = max(0, ((demand.a - demand.b) / (1 - demand.b)).rounded(.down))
    var (down, up) = ([Double](), [1.0])
    down.reserveCapacity(128)
    up.reserveCapacity(128)
    var (weight, place, total) = (1.0, peak, 1.0)
    while place > 0 {
      weight *= place / (demand.a + demand.b * (place - 1))
      guard weight > 1e-18 else { break }
      place -= 1
      down.append(weight)
      total += weight
    }
    let first = Int(place)
    (weight, place) = (1, peak)
    while true {
      weight *= (demand.a + demand.b * place) / (place + 1)
      guard weight > 1e-18 else { break }
      place += 1
      up.append(weight)
      total += weight
    }
    self.init(down: down, up: up, total: total, first: first)
  }

  /// Weights, those before the peak from it downwards.
  private init(down: [Double], up: [Double], total: Double, first: Int) {
    let scale = 1 / total
    let count = down.count + up.count
    var masses = [Double](repeating: 0, count: count)
    for place in down.indices { masses[down.count - 1 - place] = down[place] * scale }
    for place in up.indices { masses[down.count + place] = up[place] * scale }
    var (sums, sum, mean) = (masses, 0.0, 0.0)
    for place in masses.indices {
      sum += masses[place]
      mean += Double(first + place) * masses[place]
      sums[place] = min(1, sum)
    }
    self.first = first
    self.masses = masses
    self.sums = sums
    self.mean = mean
  }

  /// The largest demand of the table.
  public var last: Int { first + masses.count - 1 }

  /// The variance of D.
  public var variance: Double { total { ($0 - mean) * ($0 - mean) } }

  /// P(D = x).
  public func density(at x: Int) -> Double { first...last ~= x ? masses[x - first] : 0 }

  /// F(x).
  public func cumulative(to x: Int) -> Double {
    x < first ? 0 : x >= last ? 1 : sums[x - first]
  }

  /// P(D > x), summed from the far end.
  public func survival(above x: Int) -> Double {
    x < first ? 1 : masses.dropFirst(x - first + 1).reversed().reduce(0, +)
  }

  /// The smallest x with F(x) ≥ p, by bisection.
  public func quantile(_ p: Double) -> Int {
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] >= p { high = middle } else { low = middle + 1 }
    }
    return first + low
  }

  /// n(x).
  public func loss(above x: Int) -> Double { total { max(0, $0 - Double(x)) } }

  /// n̄(x).
  public func complementaryLoss(below x: Int) -> Double { total { max(0, Double(x) - $0) } }

  /// n₂(x).
  public func secondLoss(above x: Int) -> Double {
    total { max(0, $0 - Double(x)) * max(0, $0 - Double(x) - 1) / 2 }
  }

  /// n̄₂(x).
  public func secondComplementaryLoss(below x: Int) -> Double {
    total { max(0, Double(x) - $0) * (Double(x) - $0 + 1) / 2 }
  }

  @inline(__always)
  private func total(_ value: (Double) -> Double) -> Double {
    var (sum, demand) = (0.0, Double(first))
    for mass in masses {
      sum += mass * value(demand)
      demand += 1
    }
    return sum
  }
}

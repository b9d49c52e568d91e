extension CountDistribution {
  /// n(x).
  public func loss(above x: Int) -> Double {
    guard x >= 0 else { return mean - Double(x) }
    return tailLosses(above: x).first
  }

  /// n̄(x) = n(x) + x − μ.
  public func complementaryLoss(below x: Int) -> Double {
    guard x > 0 else { return 0 }
    guard Double(x) < mean else { return loss(above: x) + Double(x) - mean }
    return losses(below: x).first
  }

  /// n₂(x).
  public func secondLoss(above x: Int) -> Double {
    guard x >= 0, Double(x) >= mean else {
      return bothSeconds(at: x) - secondComplementaryLoss(below: x)
    }
    return tailLosses(above: x).second
  }

  /// n̄₂(x).
  public func secondComplementaryLoss(below x: Int) -> Double {
    guard x > 0 else { return 0 }
    guard Double(x) < mean else { return bothSeconds(at: x) - secondLoss(above: x) }
    return losses(below: x).second
  }

  /// n₂ + n̄₂ = ½ E (D − x)(D − x − 1).
  private func bothSeconds(at x: Int) -> Double {
    let away = mean - Double(x)
    return (variance + away * away - away) / 2
  }

  /// Both losses above x: far out term by term, where every term is positive and none is lost; near
  /// the mean, and where the terms fall too slowly, from F and f in closed form.
  private func tailLosses(above x: Int) -> (first: Double, second: Double) {
    guard mean > 0 else { return (0, 0) }
    guard Double(x) >= mean, b < 0.998 else { return closedLosses(above: x) }
    var (first, second, rest) = (0.0, 0.0, 0.0)
    var (place, away) = (Double(x), 0.0)
    var term = density(at: x)
    repeat {
      term *= (a + b * place) / (place + 1)
      place += 1
      away += 1
      first += away * term
      rest = away * (away - 1) / 2 * term
      second += rest
    } while away < 3 || rest > second * 1e-17
    return (first, second)
  }

  /// Sums of f(j), j·f(j) and j²·f(j) above x, from f(x) and the ratio of neighbours.
  private func closedLosses(above x: Int) -> (first: Double, second: Double) {
    let here = Double(x)
    let edge = (a + b * here) * density(at: x)
    let none = survival(above: x)
    let one = (a * none + edge) / (1 - b)
    let two = (edge * (here + 1) + (a + b) * one + a * none) / (1 - b)
    return (
      one - here * none, (two - (2 * here + 1) * one + here * (here + 1) * none) / 2
    )
  }

  /// Both losses below x, term by term downwards.
  private func losses(below x: Int) -> (first: Double, second: Double) {
    var (first, second, rest) = (0.0, 0.0, 0.0)
    var (place, away) = (Double(x), 0.0)
    var term = density(at: x)
    while place > 0 {
      term *= place / (a + b * (place - 1))
      place -= 1
      away += 1
      first += away * term
      rest = away * (away + 1) / 2 * term
      second += rest
      if away > 3, rest <= second * 1e-18 { break }
    }
    return (first, second)
  }
}

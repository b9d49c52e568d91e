/// Closed forms of the SIR and SEIR models: what a curve must come to.
public enum EpidemicFormulas {
  /// The share of people infected in the end if all were susceptible at the start: the largest root of
  /// z = 1 − exp(−R₀z) (Kermack & McKendrick, Proceedings of the Royal Society A 115, 1927). R₀ is
  /// within 0...100.
  public static func finalSize(reproduction: Double) throws(EpidemicError) -> Double {
    try finalSize(reproduction: reproduction, susceptible: 1, infected: 0)
  }

  /// The share of people infected in the end, those infected at the start among them, from the shares
  /// that were susceptible and infected then; the rest is immune. The largest root of
  /// z = s + i − s·exp(−R₀z), by the same reasoning.
  public static func finalSize(
    reproduction: Double, susceptible: Double, infected: Double
  ) throws(EpidemicError) -> Double {
    let reproduction = try EpidemicError.checked(.reproduction, reproduction, in: 0...100)
    let susceptible = try EpidemicError.checked(.share, susceptible, in: 0...1)
    // Two shares of one whole may add up to a little more than one.
    let infected = try EpidemicError.checked(.share, infected, in: 0...(1 - susceptible + 1e-12))
    guard infected > 0 || reproduction * susceptible > 1 else { return 0 }
    var size = susceptible + infected
    // From above all roots of a convex function Newton's steps only go down, to the largest of them.
    while true {
      let left = susceptible * Elementary.exp(-reproduction * size)
      let excess = size - susceptible - infected + left
      let next = size - excess / (1 - reproduction * left)
      guard next < size, next > 0 else { return size }
      size = next
    }
  }

  /// The largest share of people infectious at one time in an SIR epidemic that starts with all but
  /// nobody infected: 1 − (1 + ln R₀)/R₀, none where R₀ ≤ 1 (Hethcote, The Mathematics of Infectious
  /// Diseases, SIAM Review 42, 2000). R₀ is within 0...100.
  public static func peakPrevalence(reproduction: Double) throws(EpidemicError) -> Double {
    let reproduction = try EpidemicError.checked(.reproduction, reproduction, in: 0...100)
    return reproduction > 1 ? 1 - (1 + Elementary.log(reproduction)) / reproduction : 0
  }

  /// R₀ of an SEIR epidemic from its growth rate r per day at the start, and σ and γ per day:
  /// (1 + r/σ)(1 + r/γ) (Wallinga & Lipsitch, Proceedings of the Royal Society B 274, 2007). Negative r
  /// is decline, at most as fast as the slower of both rates.
  public static func reproduction(
    growth: Double, sigma: Double, gamma: Double
  ) throws(EpidemicError) -> Double {
    let rates = try SEIRRates(beta: 0, sigma: sigma, gamma: gamma)
    let slower = min(rates.sigma, rates.gamma)
    let growth = try EpidemicError.checked(.growth, growth, in: -slower...10)
    return (1 + growth / sigma) * (1 + growth / gamma)
  }
}

/// How quickly an infection passes on and ends, per day.
public struct SEIRRates: Hashable, Sendable {
  /// β: people one infectious person would infect a day if all were susceptible.
  public let beta: Double
  /// σ: the share of the exposed who become infectious, per day; the latent time is 1/σ on average.
  public let sigma: Double
  /// γ: the share of the infectious who stop being so, per day; they are it for 1/γ on average.
  public let gamma: Double

  /// Rates per day: β in 0...1,000, σ and γ from once in 36,600 days to ten times a day.
  public init(beta: Double, sigma: Double, gamma: Double) throws(EpidemicError) {
    self.beta = try EpidemicError.checked(.beta, beta, in: 0...1000)
    self.sigma = try EpidemicError.checked(.sigma, sigma, in: 1 / 36_600...10)
    self.gamma = try EpidemicError.checked(.gamma, gamma, in: 1 / 36_600...10)
  }

  /// Rates from R₀ (0...100) and the mean times in days (0.1...36,600): β = R₀ / infectious days.
  public init(
    reproduction: Double, latentDays: Double, infectiousDays: Double
  ) throws(EpidemicError) {
    let allowedDays = 0.1...36_600
    let reproduction = try EpidemicError.checked(.reproduction, reproduction, in: 0...100)
    let infectiousDays = try EpidemicError.checked(.infectiousDays, infectiousDays, in: allowedDays)
    beta = reproduction / infectiousDays
    sigma = 1 / (try EpidemicError.checked(.latentDays, latentDays, in: allowedDays))
    gamma = 1 / infectiousDays
  }

  /// R₀ = β/γ: people one infectious person infects in all if all others are susceptible.
  public var reproduction: Double { beta / gamma }
}

/// An epidemic from the day one patient was in hospital to the end of a forecast.
public struct CHIMEForecast: Hashable, Sendable {
  /// How many days before today the epidemic starts.
  public let startOffset: Int
  /// New infections and states by day; day 0 is today.
  public let curve: EpidemicCurve<Double>
  /// Admissions to hospital and patients in it; the first figure of a census is of the start.
  public let hospital: HospitalCourse
}

extension CHIMEModel {
  /// The forecast for some days from today. The start is so many days ago, at most 29 more than the
  /// forecast has, that the patients of today come nearest to those there are; a start is passed over
  /// if patients would have been most before today.
  public func forecast(days: Int) throws(EpidemicError) -> CHIMEForecast {
    try EpidemicError.checked(horizon: days)
    let model = try DiscreteSIR(gamma: gamma, population: Double(population))
    let start = Compartments(
      susceptible: susceptibleAtStart, exposed: 0, infectious: infectedAtStart, removed: 0)

    func forecast(offset: Int) throws(EpidemicError) -> CHIMEForecast {
      let betas = (0..<offset + days).map { $0 < offset ? beta : betaFromToday }
      let states = model.states(from: start, betas: betas)
      let infections = zip(states, states.dropFirst()).map { $0.susceptible - $1.susceptible }
      return CHIMEForecast(
        startOffset: offset,
        curve: EpidemicCurve(firstDay: 1 - offset, newInfections: infections, states: states),
        hospital: try HospitalCourse(of: states, care: hospital, marketShare: marketShare))
    }

    // Up to today all starts have one course: the nearest are known before a forecast is made, and the
    // first that is not passed over is the one. Offset 0 never is.
    let census = try HospitalCourse(
      of: model.states(from: start, betas: repeatElement(beta, count: days + 29)), care: hospital,
      marketShare: marketShare
    ).census
    let misses = census.map { ($0 - Double(hospitalizedToday)) * ($0 - Double(hospitalizedToday)) }
    let nearest = misses.indices.sorted { (misses[$0], $0) < (misses[$1], $1) }
    for offset in nearest {
      let found = try forecast(offset: offset)
      if Self.firstPeak(found.hospital.census) >= offset { return found }
    }
    return try forecast(offset: 0)
  }

  private static func firstPeak(_ census: [Double]) -> Int {
    census.indices.reduce(0) { census[$1] > census[$0] ? $1 : $0 }
  }
}

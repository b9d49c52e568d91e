/// A group of people at the start of an epidemic, in whole people; all others of it are susceptible.
public struct SEIRGroup: Hashable, Sendable {
  /// How many people there are.
  public let population: Int
  /// Of them infected and not yet infectious.
  public let exposed: Int
  /// Of them infectious.
  public let infectious: Int
  /// Of them immune.
  public let removed: Int

  /// A group, refused where it is empty or has more infected and immune people than people.
  public init(
    population: Int, exposed: Int, infectious: Int = 0, removed: Int = 0
  ) throws(EpidemicError) {
    self.population = try EpidemicError.checked(population: population)
    self.exposed = try EpidemicError.checked(.exposed, exposed)
    self.infectious = try EpidemicError.checked(.infectious, infectious)
    self.removed = try EpidemicError.checked(.removed, removed)
    // As numbers with a fraction, which do not run over whatever was given.
    let taken = Double(exposed) + Double(infectious) + Double(removed)
    guard taken <= Double(population) else {
      throw .infectedAbovePopulation(infected: taken, population: population)
    }
  }

  /// The state at the start.
  var start: Compartments<Int> {
    Compartments(
      susceptible: population - exposed - infectious - removed, exposed: exposed,
      infectious: infectious, removed: removed)
  }
}

/// Susceptible, exposed, infectious, removed: an epidemic in one group of people or in several that meet
/// one another.
///
/// A susceptible person of group g is infected at the rate λ_g = β Σ_h c_gh I_h/N_h per day (Keeling &
/// Rohani, Modeling Infectious Diseases, 2008, chapter 3); with one group and c = 1 that is βI/N.
public struct SEIRModel: Hashable, Sendable {
  /// β, σ and γ per day.
  public let rates: SEIRRates
  /// The groups at the start.
  public let groups: [SEIRGroup]
  /// c_gh: contacts a person of group g (row) has with people of group h (column), as multiples of β.
  public let contacts: [[Double]]
  let schedule: ContactSchedule

  /// An epidemic in one group.
  public init(
    _ rates: SEIRRates, _ group: SEIRGroup, changes: [ContactChange] = []
  ) throws(EpidemicError) {
    try self.init(rates, groups: [group], contacts: [[1]], changes: changes)
  }

  /// An epidemic in several groups; each contact figure is within 0...100.
  public init(
    _ rates: SEIRRates, groups: [SEIRGroup], contacts: [[Double]], changes: [ContactChange] = []
  ) throws(EpidemicError) {
    self.rates = rates
    self.groups = groups
    self.contacts = try Self.checked(contacts, groups: groups.count)
    schedule = try ContactSchedule(changes)
    let people = groups.reduce(0) { $0 + Double($1.population) }
    guard people <= Double(EpidemicError.largestPopulation) else {
      throw .population(Int(people))
    }
  }

  private static func checked(
    _ contacts: [[Double]], groups: Int
  ) throws(EpidemicError) -> [[Double]] {
    guard groups > 0, contacts.count == groups else {
      throw .contactTable(groups: groups, rows: contacts.count, columns: contacts.first?.count ?? 0)
    }
    for row in contacts {
      guard row.count == groups else {
        throw .contactTable(groups: groups, rows: contacts.count, columns: row.count)
      }
      for contact in row { _ = try EpidemicError.checked(.contact, contact, in: 0...100) }
    }
    return contacts
  }

  /// λ_g for each group, per day, with the infectious people of each group and the contact factor of the
  /// day.
  func forces(infectious: [Double], factor: Double) -> [Double] {
    let shares = zip(infectious, groups).map { $0 / Double($1.population) }
    return contacts.map { row in
      rates.beta * factor * zip(row, shares).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }
}

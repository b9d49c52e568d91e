import Stockpile

/// An item of the story: how fast it is used, where it comes from. Everything synthetic.
struct StoryItem: Sendable {
  /// Its code in the catalogue.
  let code: String
  /// Thousandths of a unit a clinic uses a day for 1,000 residents; 0: clinics do not keep it.
  let clinic: Int64
  /// Thousandths of a unit a day for each of a township health centre's staff.
  let township: Int64
  /// The same for each of a hospital's staff.
  let hospital: Int64
  /// How much of the surge it feels, in percent.
  let surge: Int64
  /// What a transfer is rounded to: a box inside the pack.
  let handful: Int64
  /// Ten-thousandths of a yuan.
  let price: Int64
  /// The enterprise's code.
  let supplier: String
  /// Whether a clinic keeps its norm of it as reserve.
  let reservedAtClinics: Bool

  static let all: [StoryItem] = [
    // code, clinic, township, hospital, surge %, handful, price, supplier, clinic reserve
    row("PP0101", 25, 15, 12, 100, 5, 265_000, "ENT-02", true),
    row("PP0102", 650, 60, 25, 100, 10, 18_000, "ENT-02", true),
    row("PP0103", 2600, 500, 200, 90, 50, 2_100, "ENT-02", false),
    row("PP0107", 0, 8, 6, 100, 5, 98_000, "ENT-02", false),
    row("PP0108", 0, 20, 10, 100, 5, 42_000, "ENT-02", false),
    row("PP0109", 3500, 700, 300, 80, 100, 2_800, "ENT-02", true),
    row("PP0112", 0, 60, 30, 100, 10, 65_000, "ENT-02", false),
    row("PP0113", 0, 200, 80, 60, 50, 900, "ENT-02", false),
    row("PP0114", 0, 30, 20, 100, 10, 31_000, "ENT-02", false),
    row("DX0101", 110, 60, 25, 70, 5, 24_000, "ENT-03", false),
    row("DX0102", 0, 30, 10, 50, 4, 89_000, "ENT-03", false),
    row("DX0104", 0, 40, 20, 40, 5, 52_000, "ENT-03", false),
    row("DX0105", 0, 50, 30, 50, 4, 135_000, "ENT-03", false),
    row("SC0101", 0, 60, 30, 100, 20, 22_000, "ENT-05", false),
    row("TD0101", 180, 120, 50, 100, 25, 26_000, "ENT-05", true),
    row("TD0104", 0, 90, 40, 100, 20, 80_000, "ENT-05", false),
  ]

  private static func row(
    _ code: String, _ clinic: Int64, _ township: Int64, _ hospital: Int64, _ surge: Int64,
    _ handful: Int64, _ price: Int64, _ supplier: String, _ reservedAtClinics: Bool
  ) -> StoryItem {
    StoryItem(
      code: code, clinic: clinic, township: township, hospital: hospital, surge: surge,
      handful: handful, price: price, supplier: supplier, reservedAtClinics: reservedAtClinics)
  }
}

import Testing

@testable import Planning

/// The epidemic figures of `epi_reference.json` and `epi_instances.json`.
enum EpidemicVectors {
  static func reference(_ name: String) throws -> VectorValue {
    try referenceFile.get()[name]
  }

  /// The one instance with an id.
  static func instance(_ id: String) throws -> VectorValue {
    let found = try instanceFile.get().list("instances").filter { $0["id"] == .text(id) }
    try #require(found.count == 1)
    return found[0]
  }

  private static let referenceFile = Result { try VectorFile.read("epi_reference.json") }
  private static let instanceFile = Result { try VectorFile.read("epi_instances.json") }
}

extension VectorValue {
  /// A number, or a quotient of two written as text.
  func quotient(_ name: String) throws -> Double {
    guard case .text(let text) = self[name] else { return try number(name) }
    let parts = text.split(separator: "/").compactMap { Double($0) }
    try #require(parts.count == 2)
    return parts[0] / parts[1]
  }

  func whole(_ name: String) throws -> Int { Int(try number(name)) }

  func wholes(_ name: String) throws -> [Int] { try numbers(name).map { Int($0) } }

  func care(_ name: String) throws -> HospitalCare {
    try HospitalCare(rate: self[name].number("rate"), stayDays: self[name].whole("days"))
  }
}

/// Mean, variance and standard error of figures.
struct FigureSample {
  let mean: Double
  let variance: Double
  let standardError: Double

  init(_ figures: [Double]) {
    let count = Double(figures.count)
    let mean = figures.reduce(0, +) / count
    self.mean = mean
    variance = figures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    standardError = (variance / count).squareRoot()
  }
}

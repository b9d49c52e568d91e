import Foundation

/// Exponential and logarithm of the C library, to compare with.
enum EpidemicFormulasOracle {
  static func exp(_ x: Double) -> Double { Foundation.exp(x) }
  static func log(_ x: Double) -> Double { Foundation.log(x) }
}

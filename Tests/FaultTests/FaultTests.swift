import Foundation
import Testing

/// All fault tests, one after the other: the power-cut VFS is one for the whole process, and
/// waiting times mean nothing while another test keeps both cores busy.
@Suite(.serialized) struct FaultTests {
  /// A count a long run may raise.
  static func count(_ name: String, normally: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? normally
  }
}

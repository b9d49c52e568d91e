internal import Glibc
internal import Stockpile

/// What the process was started with: the environment, the system's clock and its random numbers.
enum Surroundings {
  /// A variable of the environment; nil if it is not set or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The instant of the system's clock.
  @Sendable static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// 128 bits of the system's generator.
  @Sendable static func random() -> (UInt64, UInt64) {
    var generator = SystemRandomNumberGenerator()
    return (generator.next(), generator.next())
  }

  /// `$XDG_DATA_HOME/stockpile`, or its usual place below the home folder.
  static var dataFolder: String {
    let base = variable("XDG_DATA_HOME") ?? (variable("HOME") ?? ".") + "/.local/share"
    return base + "/stockpile"
  }

  /// Makes a folder and those above it where they are missing; whoever needs it says what is wrong.
  static func makeFolder(_ path: String) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
  }
}

// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "stockpile", path: "..")],
  targets: [
    // Also calls the SHA-256 of swift-crypto, which the program links through Storage.
    .target(name: "CBaseline", linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CBaseline",
        .product(name: "Operations", package: "stockpile"),
        .product(name: "Stockpile", package: "stockpile"),
        .product(name: "Storage", package: "stockpile"),
      ],
      path: "Sources/Bench", swiftSettings: strict),
    // Which way of deciding serves better, on demand that is known because it is generated.
    .executableTarget(
      name: "decisions",
      dependencies: [
        .product(name: "Planning", package: "stockpile"),
        .product(name: "Stockpile", package: "stockpile"),
      ],
      path: "Sources/Decisions", swiftSettings: strict),
    .executableTarget(
      name: "reorder-bench", dependencies: [.product(name: "Planning", package: "stockpile")],
      path: "Sources/ReorderBench", swiftSettings: strict),
    // Filling of a problem file, for `Allocation/speed.py`.
    .executableTarget(
      name: "filling-bench",
      dependencies: [
        .product(name: "Interchange", package: "stockpile"),
        .product(name: "Planning", package: "stockpile"),
      ],
      path: "Sources/FillingBench", swiftSettings: strict),
    .executableTarget(
      name: "simulation-bench", dependencies: [.product(name: "Planning", package: "stockpile")],
      path: "Sources/SimulationBench", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

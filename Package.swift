// swift-tools-version: 6.2
import PackageDescription

/// The same strictness for every module: warnings fail the build, imports say what leaks.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "stockpile",
  products: [
    .executable(name: "stockpile", targets: ["CLI"]),
    .library(name: "Stockpile", targets: ["Stockpile"]),
    .library(name: "Planning", targets: ["Planning"]),
    .library(name: "Storage", targets: ["Storage"]),
    .library(name: "Interchange", targets: ["Interchange"]),
    .library(name: "Reports", targets: ["Reports"]),
    .library(name: "Operations", targets: ["Operations"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .target(name: "Stockpile", swiftSettings: strict),
    .target(name: "LinearProgramming", swiftSettings: strict),
    .target(
      name: "Planning", dependencies: ["Stockpile", "LinearProgramming"], swiftSettings: strict),
    .target(name: "CPlatform", dependencies: [sqlite]),
    .target(
      name: "Storage", dependencies: ["Stockpile", "CPlatform", grdb, sqlite, crypto],
      swiftSettings: strict),
    .target(name: "Interchange", dependencies: ["Stockpile", "Planning"], swiftSettings: strict),
    .target(name: "Reports", dependencies: ["Stockpile", "Planning"], swiftSettings: strict),
    .target(
      name: "Operations",
      dependencies: ["Stockpile", "Planning", "Storage", "Interchange", "Reports"],
      swiftSettings: strict),
    .executableTarget(
      name: "CLI",
      dependencies: [
        "Operations", "Stockpile", "Planning", "Reports", "Interchange", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "HistoryGenerator",
      dependencies: ["Operations", "Stockpile", "Planning", "Storage", "Interchange"],
      swiftSettings: strict),
    .target(
      name: "CPowerCut", path: "Tests/CPowerCut", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "TestKit", dependencies: ["Stockpile", "Planning"], path: "Tests/TestKit",
      swiftSettings: strict),
    .testTarget(
      name: "StockpileTests", dependencies: ["Stockpile", "TestKit"], swiftSettings: strict),
    .testTarget(
      name: "PlanningTests",
      dependencies: ["Planning", "LinearProgramming", "Interchange", "Stockpile", "TestKit"],
      exclude: ["Vectors"],
      swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Interchange", "Stockpile"], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Planning", "Stockpile", "TestKit"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "OperationsTests",
      dependencies: [
        "Operations", "Stockpile", "Planning", "LinearProgramming", "Storage", "Interchange",
        "Reports", "TestKit", "CPowerCut",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "FaultWriter", dependencies: ["Operations", "Stockpile", "Storage"],
      path: "Tests/FaultWriter", swiftSettings: strict),
    .testTarget(
      name: "FaultTests",
      dependencies: ["FaultWriter", "Operations", "Stockpile", "Storage", "CPowerCut", sqlite],
      exclude: ["Mutants"], swiftSettings: strict),
    .testTarget(
      name: "HistoryTests",
      dependencies: [
        "CLI", "HistoryGenerator", "Interchange", "Operations", "Planning", "Reports", "Stockpile",
        "Storage",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CLITests", dependencies: ["CLI"], exclude: ["Transcripts"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

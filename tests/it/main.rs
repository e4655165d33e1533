//! The one test binary: pages, domains and the rules of the house.

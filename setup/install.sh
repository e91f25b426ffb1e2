#!/usr/bin/env bash
# Installs a release of ekb on a runner. An archive, from the cache or just downloaded, is used only if its checksum
# is among those that the workflow names.
set -euo pipefail

fail() {
  echo "::error title=ekb setup::$1"
  exit 1
}

[[ $EKB_VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] || fail "version is \"$EKB_VERSION\": give it as X.Y.Z"

if [[ -n ${EKB_CHECKSUMS_FILE:-} ]]; then
  [[ -z ${EKB_CHECKSUMS//[[:space:]]/} ]] || fail "checksums and checksums-file are both given: keep one of them"
  [[ -f $EKB_CHECKSUMS_FILE ]] || fail "checksums-file names $EKB_CHECKSUMS_FILE, which is not there: check the repository out before this step"
  EKB_CHECKSUMS=$(<"$EKB_CHECKSUMS_FILE")
fi

case $RUNNER_OS in
  Linux) os=linux suffix=tar.gz ;;
  macOS) os=darwin suffix=tar.gz ;;
  Windows) os=windows suffix=zip ;;
  *) fail "there is no release for $RUNNER_OS" ;;
esac
case $RUNNER_ARCH in
  X64) arch=amd64 ;;
  ARM64) arch=arm64 ;;
  *) fail "there is no release for $RUNNER_OS on $RUNNER_ARCH" ;;
esac

# Windows writes paths with backslashes, which bash takes for escapes.
tools=${RUNNER_TOOL_CACHE//\\//}
archives=$tools/ekb-archives/$EKB_VERSION
url=${EKB_URL:-https://github.com/ekb/ekb/releases/download/v$EKB_VERSION}

sum_of() {
  if command -v sha256sum >/dev/null; then sha256sum <"$1"; else shasum -a 256 <"$1"; fi | cut -d ' ' -f 1
}

# The checksum that the workflow names for a file; workflows written on Windows may have carriage returns.
wanted_for() {
  local hash file
  while read -r hash file; do
    if [[ ${file#\*} == "$1" ]]; then
      echo "$hash"
      return
    fi
  done <<<"${EKB_CHECKSUMS//$'\r'/}"
}

# fetch FILE: FILE is in $archives afterwards, with the checksum that the workflow names.
fetch() {
  local file=$archives/$1 wanted found
  wanted=$(wanted_for "$1")
  [[ $wanted =~ ^[0-9a-f]{64}$ ]] || fail "${EKB_CHECKSUMS_FILE:-checksums} has no line for $1: take it from the SHA256SUMS of the release"
  if [[ -f $file && $(sum_of "$file") == "$wanted" ]]; then
    echo "$1 is in the cache"
    return
  fi
  mkdir -p "$archives"
  curl --fail --silent --show-error --location --proto '=https,http' --retry 3 --output "$file.part" "$url/$1" ||
    fail "$1 cannot be downloaded from $url"
  found=$(sum_of "$file.part")
  if [[ $found != "$wanted" ]]; then
    rm -f "$file.part"
    fail "$1 has the checksum $found, not $wanted: it was not installed"
  fi
  mv -f "$file.part" "$file"
}

unpack() {
  rm -rf "$2"
  mkdir -p "$2"
  if [[ $1 == *.zip ]]; then unzip -q "$1" -d "$2"; else tar -xzf "$1" -C "$2"; fi
}

fetch "ekb_${os}_$arch.$suffix"
home=$tools/ekb/$EKB_VERSION/$arch
unpack "$archives/ekb_${os}_$arch.$suffix" "$home"
# Other programs mark what they download on macOS, and the system then refuses to start it.
if [[ $os == darwin ]] && command -v xattr >/dev/null; then xattr -dr com.apple.quarantine "$home" 2>/dev/null || true; fi
echo "$home" >>"$GITHUB_PATH"
echo "path=$home" >>"$GITHUB_OUTPUT"

if [[ $EKB_PROVIDER == true ]]; then
  zip=terraform-provider-ekb_${EKB_VERSION}_${os}_$arch.zip
  fetch "$zip"
  if [[ $os == windows ]]; then plugins=${APPDATA//\\//}/terraform.d/plugins; else plugins=$HOME/.terraform.d/plugins; fi
  for registry in registry.terraform.io registry.opentofu.org; do
    mkdir -p "$plugins/$registry/ekb/ekb"
    cp -f "$archives/$zip" "$plugins/$registry/ekb/ekb/$zip"
  done
fi
echo "ekb $EKB_VERSION is installed in $home"

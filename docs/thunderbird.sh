#!/usr/bin/env bash
# thunderbird.sh MAIL.eml [FOLDER]: pictures of a mail as Thunderbird shows it in 439 px, on light and on dark paper.
# Needs Debian's packages thunderbird, xvfb, xdotool and imagemagick. Leaves FOLDER/thunderbird-light.png and FOLDER/thunderbird-dark.png.
set -euo pipefail
mail=$(realpath "${1:?thunderbird.sh MAIL.eml [FOLDER]}")
folder=$(realpath "${2:-.}")
pane=439 width=600 height=2400
work=$(mktemp -d)
cleanup() { kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"; }
pids=()
trap cleanup EXIT
export DISPLAY=:$((RANDOM % 400 + 100)) HOME=$work
Xvfb "$DISPLAY" -screen 0 1280x${height}x24 >"$work/xvfb.log" 2>&1 &
pids+=($!)

shoot() { # PAPER 0|1
  local profile=$work/$1 window=''
  mkdir -p "$profile/chrome"
  # A window of its own is no narrower than its buttons, 600 px.
  echo "#messagepane { max-width: ${pane}px !important }" >"$profile/chrome/userChrome.css"
  # An account of local folders alone: no wizard, no network.
  cat >"$profile/user.js" <<PREFS
user_pref("app.update.enabled", false);
user_pref("browser.theme.content-theme", $((1 - $2)));
user_pref("browser.theme.toolbar-theme", $((1 - $2)));
user_pref("datareporting.policy.dataSubmissionPolicyBypassNotification", true);
user_pref("layout.css.prefers-color-scheme.content-override", $((1 - $2)));
user_pref("mail.account.account1.server", "server1");
user_pref("mail.accountmanager.accounts", "account1");
user_pref("mail.accountmanager.localfoldersserver", "server1");
user_pref("mail.dark-reader.enabled", $([ "$2" = 1 ] && echo true || echo false));
user_pref("mail.provider.suppress_dialog_on_startup", true);
user_pref("mail.rights.version", 1);
user_pref("mail.server.server1.hostname", "Local Folders");
user_pref("mail.server.server1.name", "Local Folders");
user_pref("mail.server.server1.type", "none");
user_pref("mail.server.server1.userName", "nobody");
user_pref("mail.shell.checkDefaultClient", false);
user_pref("mailnews.start_page.enabled", false);
user_pref("network.proxy.socks", "127.0.0.1");
user_pref("network.proxy.type", 1);
user_pref("toolkit.legacyUserProfileCustomizations.stylesheets", true);
user_pref("ui.systemUsesDarkTheme", $2);
PREFS
  thunderbird --profile "$profile" "$mail" >"$work/$1.log" 2>&1 &
  pids+=($!)
  for _ in $(seq 180); do
    # The mail's own window, not that of the folders.
    window=$(xdotool search --onlyvisible --name ' - Mozilla Thunderbird$' 2>/dev/null | while read -r id; do
      xdotool getwindowname "$id" | grep -q '^Local Folders\|^Home' || echo "$id"
    done | head -1) || true
    [ -n "$window" ] && break
    sleep 1
  done
  [ -n "$window" ] || { echo "Thunderbird showed no mail within three minutes: $work/$1.log" >&2; exit 1; }
  xdotool windowsize "$window" "$width" "$height"
  sleep 12
  import -window "$window" "$folder/thunderbird-$1.png"
  kill "${pids[-1]}"
  wait "${pids[-1]}" 2>/dev/null || true
}
shoot light 0
shoot dark 1
echo "$folder/thunderbird-light.png $folder/thunderbird-dark.png"

@echo off
rem The autograder on Windows. Builds what it needs with Maven on first use and when a source has changed.
rem Exit codes are the program's own (see --help); 3 if Java or Maven is missing or the build fails.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "ROOT=%%~fI"
set "TARGET=%ROOT%\grading\autograder\target"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo grade: Java is missing: install a JDK, 17 or newer, and put its bin folder on the PATH>&2
  exit /b 3
)
set "VERSION=0"
for /f "tokens=3" %%V in ('""%JAVA%" -version 2>&1" ^| findstr /i " version "') do (
  for /f "tokens=1 delims=.+-" %%N in ("%%~V") do set "VERSION=%%N"
)
if %VERSION% LSS 17 (
  echo grade: %JAVA% is Java %VERSION%, but 17 or newer is needed: set JAVA_HOME to such a JDK>&2
  exit /b 3
)

rem Fresh: the stamp is there and no source or POM is newer than it.
powershell -NoProfile -Command ^
  "$s = Get-Item -LiteralPath $env:TARGET\grade.stamp -ErrorAction SilentlyContinue;" ^
  "if (-not $s -or -not (Test-Path -LiteralPath $env:TARGET\classpath.txt)) { exit 1 };" ^
  "$d = 'engine','grading' | ForEach-Object { Join-Path $env:ROOT $_ };" ^
  "$n = Get-ChildItem -LiteralPath $d -Recurse -File | Where-Object { ($_.FullName -match '\\src\\main\\' -or $_.Name -eq 'pom.xml') -and $_.LastWriteTime -gt $s.LastWriteTime } | Select-Object -First 1;" ^
  "if ($n) { exit 1 }; exit 0"
if not errorlevel 1 goto start

where mvn >nul 2>&1
if errorlevel 1 (
  echo grade: Maven is missing: install Maven 3.8.7 or newer and put its bin folder on the PATH>&2
  exit /b 3
)
echo grade: building the autograder (first use, about 2 minutes) ...>&2
if not exist "%TARGET%" mkdir "%TARGET%"
pushd "%ROOT%"
call mvn -B -q -ntp -pl grading/autograder -am -DskipTests process-classes >"%TARGET%\grade-build.log" 2>&1
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  type "%TARGET%\grade-build.log" >&2
  echo grade: the build failed; its output is in %TARGET%\grade-build.log>&2
  exit /b 3
)
type nul >"%TARGET%\grade.stamp"

:start
set /p BEHIND=<"%TARGET%\classpath.txt"
rem An argument file, because the command line is limited to 8191 characters.
(echo -cp&echo "%TARGET:\=/%/classes;%BEHIND:\=/%")>"%TARGET%\grade.args"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Ddstream.home=%ROOT%" "@%TARGET%\grade.args" ^
  io.dstreamlabs.autograder.Main %*
exit /b %ERRORLEVEL%
